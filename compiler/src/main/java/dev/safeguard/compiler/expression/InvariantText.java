package dev.safeguard.compiler.expression;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Text as Azure Policy compares it, whatever the default locale: without case means equal upper-case forms of the root
 * locale, so {@code Straße} equals {@code STRASSE} and {@code TITLE} equals {@code title} on a Turkish machine.
 */
public final class InvariantText {
    private static final char MAX_ASCII = 127;

    private InvariantText() {}

    /** The form in which two texts that differ only by case are the same; fit as a map key. */
    public static String fold(String text) {
        byte[] folded = new byte[text.length()];
        for (int i = 0; i < folded.length; i++) {
            char c = text.charAt(i);
            if (c > MAX_ASCII) {
                return text.toUpperCase(Locale.ROOT);
            }
            folded[i] = (byte) upper(c);
        }
        return new String(folded, StandardCharsets.ISO_8859_1);
    }

    /** Equality without case. */
    public static boolean equal(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char inA = a.charAt(i);
            char inB = b.charAt(i);
            if (inA > MAX_ASCII || inB > MAX_ASCII) {
                return fold(a).equals(fold(b));
            }
            if (upper(inA) != upper(inB)) {
                return false;
            }
        }
        return a.length() == b.length();
    }

    /** Most names differ in an early letter, and ASCII letters fold one by one. */
    private static int upper(char ascii) {
        return ascii >= 'a' && ascii <= 'z' ? ascii - 'a' + 'A' : ascii;
    }

    /** Whether {@code part} occurs in {@code whole}, without case. */
    public static boolean contains(String whole, String part) {
        return new TextSearch(fold(part)).isIn(fold(whole));
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
