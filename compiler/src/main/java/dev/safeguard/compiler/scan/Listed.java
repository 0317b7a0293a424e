package dev.safeguard.compiler.scan;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Sets of questions about resources of one type whose rows are to be listed, by number: only these are decided again, with
 * their reasons. A set is a chain, each link of which adds one question to another set, so that it costs nothing to build
 * the sets that have been met before.
 */
final class Listed {
    /** The number of the empty set. */
    static final int NONE = 0;

    /** Stands for the set of all questions, and for each that there was no room for. */
    static final int ALL = -1;

    private static final long BYTES_EACH = 48;

    private final Budget budget;
    private final Numbering numbers = new Numbering();

    /** By number less one: another set, and the question that it lacks. */
    private long[] links = new long[16];

    Listed(Budget budget) {
        this.budget = budget;
    }

    /** The set with a question that it does not hold. */
    int with(int set, int question) {
        if (set == ALL) {
            return ALL;
        }
        long link = ((long) set << 32) | question;
        int known = numbers.find(link);
        return known < 0 ? add(link) : known + 1;
    }

    private int add(long link) {
        if (!budget.take(BYTES_EACH)) {
            return ALL;
        }
        int number = numbers.number(link);
        if (number == links.length) {
            links = Arrays.copyOf(links, 2 * number);
        }
        links[number] = link;
        return number + 1;
    }

    /**
     * Adds the questions of a set to others.
     *
     * @param all how many questions there are
     */
    void addTo(BitSet questions, int set, int all) {
        if (set == ALL) {
            questions.set(0, all);
        }
        for (int at = set; at > NONE; at = (int) (links[at - 1] >>> 32)) {
            questions.set((int) links[at - 1]);
        }
    }
}
