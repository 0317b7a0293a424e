package dev.safeguard.compiler.expression;

import java.util.function.IntUnaryOperator;

/**
 * Case character by character, as the invariant culture of .NET maps it: no string changes its length, {@code ß} stays
 * {@code ß}, and the Turkish {@code İ} and {@code ı} map to nothing else.
 */
final class SimpleCase {
    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int DOTLESS_SMALL_I = 0x131;

    private SimpleCase() {}

    static String upper(String text) {
        return map(text, c -> c == DOTLESS_SMALL_I ? c : Character.toUpperCase(c));
    }

    static String lower(String text) {
        return map(text, c -> c == DOTTED_CAPITAL_I ? c : Character.toLowerCase(c));
    }

    /** UTF-16 index of the first occurrence at or after {@code from} without case, or -1. */
    static int indexOf(String text, String part, int from) {
        for (int at = from; at <= text.length() - part.length(); at++) {
            if (text.regionMatches(true, at, part, 0, part.length())) {
                return at;
            }
        }
        return -1;
    }

    /** UTF-16 index of the last occurrence without case, or -1. */
    static int lastIndexOf(String text, String part) {
        for (int at = text.length() - part.length(); at >= 0; at--) {
            if (text.regionMatches(true, at, part, 0, part.length())) {
                return at;
            }
        }
        return -1;
    }

    private static String map(String text, IntUnaryOperator mapping) {
        StringBuilder mapped = new StringBuilder(text.length());
        text.codePoints().map(mapping).forEach(mapped::appendCodePoint);
        return mapped.toString();
    }
}
