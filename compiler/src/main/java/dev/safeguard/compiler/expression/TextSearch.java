package dev.safeguard.compiler.expression;

/**
 * Finds a part in texts in linear time, whatever both are: Knuth, Morris and Pratt, because the JDK's own search takes the
 * product of both lengths for texts that almost match everywhere.
 */
public final class TextSearch {
    private final String part;

    /** For each beginning of the part, how much of its end is a beginning again. */
    private final int[] borders;

    /** A search for that part, with case. */
    public TextSearch(String part) {
        this.part = part;
        this.borders = borders(part);
    }

    /** UTF-16 index of the first occurrence at or after {@code from}, or -1. The empty part is everywhere. */
    public int in(String text, int from) {
        int matched = 0;
        for (int at = from; at < text.length() && matched < part.length(); at++) {
            while (matched > 0 && text.charAt(at) != part.charAt(matched)) {
                matched = borders[matched - 1];
            }
            matched += text.charAt(at) == part.charAt(matched) ? 1 : 0;
            if (matched == part.length()) {
                return at + 1 - matched;
            }
        }
        return part.isEmpty() ? from : -1;
    }

    /** Whether the part occurs in the text. */
    public boolean isIn(String text) {
        return in(text, 0) >= 0;
    }

    /** How long the part is, in UTF-16 units. */
    public int length() {
        return part.length();
    }

    private static int[] borders(String part) {
        int[] borders = new int[part.length()];
        int matched = 0;
        for (int at = 1; at < part.length(); at++) {
            while (matched > 0 && part.charAt(at) != part.charAt(matched)) {
                matched = borders[matched - 1];
            }
            matched += part.charAt(at) == part.charAt(matched) ? 1 : 0;
            borders[at] = matched;
        }
        return borders;
    }
}
