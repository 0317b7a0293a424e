package dev.safeguard.dsl.finding;

import java.util.Locale;

/** Text that may hold anything, such as a name out of somebody's file, made fit for one line on a terminal or in a log. */
public final class Line {
    /** Longer texts lose their middle: nobody reads them, and many of them would fill the memory. */
    public static final int MAX_LENGTH = 1_000;

    private Line() {}

    /**
     * Control characters, line separators, marks that change the direction of writing and halves of surrogate pairs become
     * escapes as JSON has them; what is longer than {@value #MAX_LENGTH} characters is cut in the middle.
     */
    public static String of(String text) {
        String shown = text.length() <= MAX_LENGTH ? text : cut(text);
        return shown.codePoints().anyMatch(Line::isUnfit) ? escaped(shown) : shown;
    }

    private static String cut(String text) {
        int part = MAX_LENGTH / 2 - 1;
        return text.substring(0, part) + " … " + text.substring(text.length() - part);
    }

    private static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isUnfit(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    private static boolean isUnfit(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        };
    }
}
