package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.expression.InvariantText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree of all places that some rule reads in resources of a type. Places that nobody reads are nodes too,
 * once they have been met: what is known of their names helps to pass over them.
 */
final class Wanted {
    private final Budget budget;
    private final @Nullable Wanted parent;

    /** As the rule spells it. */
    private final String name;

    /** Of places that are not remembered: there are too many. */
    private final @Nullable Wanted passed;

    private Map<String, Wanted> byFoldedName = Map.of();
    private final List<Wanted> byNumber = new ArrayList<>(0);
    private @Nullable Members members;
    private @Nullable Wanted each;
    private @Nullable Wanted element;
    private boolean value;
    private boolean presence;

    /** Whether some rule reads here or below. */
    final boolean isRead;

    /** Of the folded names; folding shortens no name, so that a longer one is none of them. */
    private int longest;

    /** The slot that keeps what is found here; -1 where there is none. */
    int slot = -1;

    /** Tells the children of a node apart. */
    char number;

    /** The number of the list whose members are called by the text found here, from 1; 0 where there is none. */
    char namesMemberOf;

    /** Where the node was met last; twice in one object means that a name is there twice. */
    long seen;

    private Wanted(@Nullable Wanted parent, String name, boolean isRead, Budget budget, @Nullable Wanted passed) {
        this.parent = parent;
        this.name = name;
        this.isRead = isRead;
        this.budget = budget;
        this.passed = passed;
    }

    private Wanted(Wanted parent, String name, boolean isRead) {
        this(parent, name, isRead, parent.budget, parent.passed);
    }

    /** The top of a resource of which nothing is read yet. */
    static Wanted root(Budget budget) {
        return new Wanted(null, "", true, budget, new Wanted(null, "", false, Budget.none(), null));
    }

    void add(Read read) {
        Wanted node = this;
        for (String step : read.steps()) {
            node = node.step(step);
        }
        node.value |= !read.presence();
        node.presence = true;
    }

    /** Has the texts of a place kept apart that name the members of a list with such a number. */
    void names(List<String> steps, int list) {
        Wanted node = this;
        for (String step : steps) {
            node = node.step(step);
        }
        node.presence = true;
        node.namesMemberOf = (char) list;
    }

    private Wanted step(String step) {
        if (step.equals(Read.EACH)) {
            each = each == null ? new Wanted(this, step, true) : each;
            return each;
        }
        byFoldedName = byFoldedName.isEmpty() ? new HashMap<>() : byFoldedName;
        return byFoldedName.computeIfAbsent(InvariantText.fold(step), folded -> child(step, folded));
    }

    private Wanted child(String step, String folded) {
        longest = Math.max(longest, folded.length());
        Wanted child = new Wanted(this, step, true);
        child.number = (char) byNumber.size();
        byNumber.add(child);
        return child;
    }

    /** Gives slots to this node and what lies below it, and adds the nodes that have one to a list. */
    void assignSlots(List<Wanted> slots) {
        if (presence || each != null) {
            slot = slots.size();
            slots.add(this);
        }
        if (!isWhole()) {
            byNumber.forEach(child -> child.assignSlots(slots));
        }
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

    /** The names that lead here. */
    List<String> path() {
        List<String> path = parent == null ? new ArrayList<>() : parent.path();
        if (parent != null) {
            path.add(name);
        }
        return path;
    }

    String name() {
        return name;
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
        return !byNumber.isEmpty();
    }

    /** What is read of the members of an array; null when nothing is. */
    @Nullable
    Wanted each() {
        return each;
    }

    /** Stands for the members of an array that nobody reads. */
    Wanted element() {
        element = element == null ? unread(Read.EACH, true) : element;
        return element;
    }

    /** The child of that {@link #number}. */
    Wanted child(int number) {
        return byNumber.get(number);
    }

    /** Begins with an object that is found here. */
    Members members() {
        members = members == null ? new Members(this, budget) : members;
        members.begin();
        return members;
    }

    /**
     * The child of that name, in any case.
     *
     * @param kept whether it will be met again here
     */
    Wanted child(String spelling, boolean kept) {
        Wanted child = read(spelling);
        return child == null ? unread(spelling, kept) : child;
    }

    private Wanted unread(String spelling, boolean kept) {
        return passed == null ? this : kept ? new Wanted(this, spelling, false) : passed;
    }

    /** The child of that name when something is read there. */
    @Nullable
    Wanted read(String spelling) {
        return spelling.length() > longest ? null : byFoldedName.get(InvariantText.fold(spelling));
    }
}
