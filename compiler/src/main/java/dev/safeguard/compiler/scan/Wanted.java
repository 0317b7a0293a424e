package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.expression.InvariantText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of the tree of all places that some rule reads in resources of a type. */
final class Wanted {
    /** Names that the resources of a type have at one place; a hostile file may have any number. */
    private static final int MOST_NAMES = 1_000;

    /** Stands for a place that nobody reads. */
    static final Wanted NOTHING = new Wanted();

    private final Map<String, Wanted> byFoldedName = new HashMap<>();
    private final Map<String, Wanted> byName = new HashMap<>();
    private @Nullable Wanted each;
    private boolean value;
    private boolean presence;

    /** Of the folded names; folding shortens no name, so that a longer one is none of them. */
    private int longest;

    /** The slot that keeps what is found here; -1 where there is none. */
    int slot = -1;

    /** Tells the children of a node apart. */
    char number;

    /** Where the node was met last; twice in one object means that a name is there twice. */
    long seen;

    void add(Read read) {
        Wanted node = this;
        for (String step : read.steps()) {
            node = node.step(step);
        }
        node.value |= !read.presence();
        node.presence = true;
    }

    private Wanted step(String step) {
        if (step.equals(Read.EACH)) {
            each = each == null ? new Wanted() : each;
            return each;
        }
        return byFoldedName.computeIfAbsent(InvariantText.fold(step), name -> {
            longest = Math.max(longest, name.length());
            Wanted child = new Wanted();
            child.number = (char) byFoldedName.size();
            return child;
        });
    }

    /** Gives slots to this node and what lies below it, from a number on; returns the next number. */
    int assignSlots(int from) {
        int next = from;
        if (presence || each != null) {
            slot = next++;
        }
        if (isWhole()) {
            return next;
        }
        for (Wanted child : byFoldedName.values()) {
            next = child.assignSlots(next);
        }
        return next;
    }

    /** The slot that holds what a read gets. */
    int slotOf(List<String> steps) {
        Wanted node = this;
        for (String step : steps) {
            if (node.slot >= 0 && node.isWhole()) {
                return node.slot;
            }
            node = node.step(step);
        }
        return node.slot;
    }

    /** Whether the slot keeps the value, with all of it that is read, and not only whether there is one. */
    boolean isWhole() {
        return value || each != null;
    }

    /** Whether all of the value counts, whatever it holds. */
    boolean isValue() {
        return value;
    }

    boolean hasChildren() {
        return !byFoldedName.isEmpty();
    }

    Wanted each() {
        return each == null ? NOTHING : each;
    }

    /** The child of that name in any case, or {@link #NOTHING}. */
    Wanted child(String name) {
        if (name.length() > longest) {
            return NOTHING;
        }
        Wanted known = byName.get(name);
        if (known != null) {
            return known;
        }
        Wanted child = byFoldedName.getOrDefault(InvariantText.fold(name), NOTHING);
        if (byName.size() < MOST_NAMES) {
            byName.put(name, child);
        }
        return child;
    }
}
