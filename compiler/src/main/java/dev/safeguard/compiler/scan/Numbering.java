package dev.safeguard.compiler.scan;

/** Numbers longs from 0, in the order in which they come. */
final class Numbering {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[16];

    /** One more than the number; 0 where there is no key. */
    private int[] numbers = new int[16];

    private int size;

    int size() {
        return size;
    }

    /** The number of a key; -1 when it has none. */
    int find(long key) {
        return numbers[at(key)] - 1;
    }

    /** The number of a key, which gets the next one when it has none. */
    int number(long key) {
        int at = at(key);
        if (numbers[at] != 0) {
            return numbers[at] - 1;
        }
        if (2 * size >= keys.length) {
            grow();
            at = at(key);
        }
        keys[at] = key;
        numbers[at] = ++size;
        return size - 1;
    }

    private int at(long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * FACTOR) >>> 32) & mask;
        while (numbers[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int at = at(oldKeys[i]);
                keys[at] = oldKeys[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
