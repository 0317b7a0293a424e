package dev.safeguard.compiler.scan;

/** Bounds the memory that a scan spends on remembering what it has seen. What is not remembered is found out again. */
final class Budget {
    private static final long BYTES = 6L << 20;

    private long left;

    Budget() {
        this(BYTES);
    }

    private Budget(long bytes) {
        this.left = bytes;
    }

    /** With nothing to spend. */
    static Budget none() {
        return new Budget(0);
    }

    /** Whether so many bytes are left; if so they are spent. */
    boolean take(long bytes) {
        if (left < bytes) {
            return false;
        }
        left -= bytes;
        return true;
    }
}
