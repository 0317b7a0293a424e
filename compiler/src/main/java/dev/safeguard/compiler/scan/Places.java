package dev.safeguard.compiler.scan;

import java.util.Arrays;

/** The subscriptions and resource groups in which resources lie, numbered. */
final class Places {
    private static final int LONGS = 3;

    private final Numbering numbers = new Numbering();
    private long[] parts = new long[LONGS * 16];

    /**
     * The number of a place, of fingerprints as {@link IdLook} gives them.
     *
     * @param subscription 0 where it lies in none
     * @param group of the name of the resource group; 0 where it lies in none
     * @param groupId of the id of the resource group; 0 where it lies in none
     */
    int number(long subscription, long group, long groupId) {
        int known = numbers.size();
        int number = numbers.number(groupId == 0 ? subscription : groupId);
        if (number == known) {
            if (parts.length == LONGS * known) {
                parts = Arrays.copyOf(parts, 2 * parts.length);
            }
            parts[LONGS * number] = subscription;
            parts[LONGS * number + 1] = group;
            parts[LONGS * number + 2] = groupId;
        }
        return number;
    }

    int size() {
        return numbers.size();
    }

    long subscription(int number) {
        return parts[LONGS * number];
    }

    long group(int number) {
        return parts[LONGS * number + 1];
    }

    long groupId(int number) {
        return parts[LONGS * number + 2];
    }
}
