package dev.safeguard.compiler.expression;

/** White space as .NET has it: unlike Java's, with the no-break spaces. */
public final class Blanks {
    private Blanks() {}

    /** Whether a character is white space. */
    public static boolean isBlank(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
    }

    /** The text without white space at both ends. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
