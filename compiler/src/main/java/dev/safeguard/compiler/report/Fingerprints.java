package dev.safeguard.compiler.report;

import java.util.Arrays;

/** A set of fingerprints. */
final class Fingerprints {
    private long[] table = new long[1 << 10];
    private int size;
    private boolean zero;

    void add(long fingerprint) {
        if (fingerprint == 0) {
            zero = true;
            return;
        }
        if (2 * size > table.length) {
            grow();
        }
        if (put(table, fingerprint)) {
            size++;
        }
    }

    private static boolean put(long[] table, long fingerprint) {
        int at = (int) fingerprint & (table.length - 1);
        while (table[at] != 0 && table[at] != fingerprint) {
            at = (at + 1) & (table.length - 1);
        }
        boolean added = table[at] == 0;
        table[at] = fingerprint;
        return added;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        Arrays.stream(table).filter(f -> f != 0).forEach(f -> put(larger, f));
        table = larger;
    }

    int size() {
        return size + (zero ? 1 : 0);
    }
}
