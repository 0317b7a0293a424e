package dev.safeguard.compiler.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions that read the same places, and what they came to for what was found there. */
final class Group {
    final int[] questions;
    final int[] slots;

    /** Whether the value itself counts, and not only its class. */
    final boolean[] byValue;

    final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, Outcome> byAnswers = new HashMap<>();
    private final Budget budget;
    private int[] keys;
    private int[] found = new int[16];
    private int size;

    Group(int[] questions, int[] slots, boolean[] byValue, Budget budget) {
        this.questions = questions;
        this.slots = slots;
        this.byValue = byValue;
        this.budget = budget;
        this.keys = new int[16 * slots.length];
    }

    /** What was found out for such a key; null when nothing was. */
    @Nullable
    Outcome find(int[] key) {
        int known = place(key);
        return known == 0 ? null : outcomes.get(known - 1);
    }

    private int place(int[] key) {
        int mask = found.length - 1;
        int width = slots.length;
        for (int at = hash(key, 0, width) & mask; found[at] != 0; at = (at + 1) & mask) {
            if (same(key, at * width)) {
                return found[at];
            }
        }
        return 0;
    }

    /** A number for a key, -1 when there is no room for another one. */
    int number(int[] key) {
        int known = place(key);
        return known > 0 ? known - 1 : add(key, size) ? size - 1 : -1;
    }

    /** Keeps what was counted, and lets go of the keys. */
    void forget() {
        keys = new int[0];
        found = new int[0];
        byAnswers.clear();
    }

    private boolean same(int[] key, int from) {
        for (int i = 0; i < slots.length; i++) {
            if (keys[from + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(int[] key, int from, int width) {
        int hash = width;
        for (int i = from; i < from + width; i++) {
            hash = (hash ^ key[i]) * 0x9E3779B1;
        }
        return hash ^ (hash >>> 15);
    }

    /** Remembers what a key came to; null when there is no room. */
    @Nullable
    Outcome keep(int[] key, Outcome outcome) {
        Outcome known = intern(outcome);
        if (known != null) {
            add(key, known.number);
        }
        return known;
    }

    private boolean add(int[] key, int number) {
        if (!budget.take(8L * slots.length + 16)) {
            return false;
        }
        if (2 * ++size > found.length) {
            grow();
        }
        put(key, 0, number + 1);
        return true;
    }

    /** The one outcome with these answers: different keys mostly come to the same. Null when there is no room. */
    @Nullable
    Outcome intern(Outcome outcome) {
        Outcome known = byAnswers.get(outcome.text());
        if (known == null && budget.take(96L + 3L * outcome.answers.length)) {
            outcome.number = outcomes.size();
            outcomes.add(outcome);
            byAnswers.put(outcome.text(), outcome);
            return outcome;
        }
        return known;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldFound = found;
        keys = new int[2 * oldKeys.length];
        found = new int[2 * oldFound.length];
        for (int i = 0; i < oldFound.length; i++) {
            if (oldFound[i] != 0) {
                put(oldKeys, i * slots.length, oldFound[i]);
            }
        }
    }

    private void put(int[] source, int from, int value) {
        int mask = found.length - 1;
        int at = hash(source, from, slots.length) & mask;
        while (found[at] != 0) {
            at = (at + 1) & mask;
        }
        System.arraycopy(source, from, keys, at * slots.length, slots.length);
        found[at] = value;
    }
}
