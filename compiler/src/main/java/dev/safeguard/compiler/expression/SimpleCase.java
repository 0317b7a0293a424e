package dev.safeguard.compiler.expression;

import java.util.function.IntUnaryOperator;

/**
 * Case character by character, as the invariant culture of .NET maps it: no string changes its length, {@code ß} stays
 * {@code ß}, and the Turkish {@code İ} and {@code ı} map to nothing else.
 */
public final class SimpleCase {
    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int DOTLESS_SMALL_I = 0x131;

    private SimpleCase() {}

    /** Upper case. */
    public static String upper(String text) {
        return map(text, c -> c == DOTLESS_SMALL_I ? c : Character.toUpperCase(c));
    }

    /** Lower case. */
    public static String lower(String text) {
        return map(text, c -> c == DOTTED_CAPITAL_I ? c : Character.toLowerCase(c));
    }

    /** The form in which two texts of equal length that differ only by case are the same; indexes stay. */
    public static String fold(String text) {
        return map(text, c -> Character.toLowerCase(Character.toUpperCase(c)));
    }

    /** UTF-16 index of the first occurrence without case, or -1. */
    public static int indexOf(String text, String part) {
        return new TextSearch(fold(part)).in(fold(text), 0);
    }

    /** UTF-16 index of the last occurrence without case, or -1. */
    public static int lastIndexOf(String text, String part) {
        int fromEnd = new TextSearch(reversed(fold(part))).in(reversed(fold(text)), 0);
        return fromEnd < 0 ? -1 : text.length() - part.length() - fromEnd;
    }

    /** Unit by unit: a builder would keep surrogate pairs together. */
    private static String reversed(String text) {
        char[] units = new char[text.length()];
        for (int i = 0; i < units.length; i++) {
            units[i] = text.charAt(units.length - 1 - i);
        }
        return new String(units);
    }

    private static String map(String text, IntUnaryOperator mapping) {
        StringBuilder mapped = new StringBuilder(text.length());
        text.codePoints().map(mapping).forEach(mapped::appendCodePoint);
        return mapped.toString();
    }
}
