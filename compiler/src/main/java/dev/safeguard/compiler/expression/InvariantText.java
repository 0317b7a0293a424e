package dev.safeguard.compiler.expression;

import java.util.Locale;

/**
 * Text as Azure Policy compares it, whatever the default locale: without case means equal upper-case forms of the root
 * locale, so {@code Straße} equals {@code STRASSE} and {@code TITLE} equals {@code title} on a Turkish machine.
 */
public final class InvariantText {
    private InvariantText() {}

    /** The form in which two texts that differ only by case are the same; fit as a map key. */
    public static String fold(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Equality without case. */
    public static boolean equal(String a, String b) {
        return a.equals(b) || fold(a).equals(fold(b));
    }

    /** Whether {@code part} occurs in {@code whole}, without case. */
    public static boolean contains(String whole, String part) {
        return fold(whole).contains(fold(part));
    }

    /** Order without case; negative, zero or positive. The ordering operators of a condition use it. */
    public static int compareIgnoringCase(String a, String b) {
        return fold(a).compareTo(fold(b));
    }

    /**
     * Order with case as a tie-break, lower before upper: {@code a < A < b}. The functions {@code less()} to
     * {@code greaterOrEquals()} use it.
     */
    public static int compare(String a, String b) {
        int ignoringCase = compareIgnoringCase(a, b);
        return ignoringCase != 0 ? ignoringCase : b.compareTo(a);
    }
}
