package dev.safeguard.compiler.report;

/**
 * Fingerprints of resource ids, equal for ids that differ only by case: 64 bits, so that a million resources can be told
 * apart in little memory. That two different ids among a million have the same is less likely than one in ten million.
 */
public final class Fingerprint {
    /** Where a fingerprint begins. */
    public static final long START = 0x9E3779B97F4A7C15L;

    private static final long FACTOR = 0xD6E8FEB86659FD93L;
    private static final char MAX_ASCII = 127;

    private Fingerprint() {}

    /** Of a text. */
    public static long of(CharSequence text) {
        long state = START;
        for (int i = 0; i < text.length(); i++) {
            state = add(state, text.charAt(i));
        }
        return end(state);
    }

    /** One more character. */
    public static long add(long state, char c) {
        return (state ^ fold(c)) * FACTOR;
    }

    private static int fold(char c) {
        if (c <= MAX_ASCII) {
            return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** The fingerprint of the characters so far; more may follow. */
    public static long end(long state) {
        long mixed = (state ^ (state >>> 32)) * FACTOR;
        return mixed ^ (mixed >>> 29);
    }
}
