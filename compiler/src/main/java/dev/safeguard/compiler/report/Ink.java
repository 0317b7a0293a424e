package dev.safeguard.compiler.report;

import java.util.Locale;

/** How text stands out: with ANSI escape codes on a terminal, not at all elsewhere. */
public enum Ink {
    PLAIN,
    ANSI;

    public String bold(String text) {
        return sgr("1", text);
    }

    public String dim(String text) {
        return sgr("2", text);
    }

    public String red(String text) {
        return sgr("31", text);
    }

    public String green(String text) {
        return sgr("32", text);
    }

    public String yellow(String text) {
        return sgr("33", text);
    }

    public String blue(String text) {
        return sgr("36", text);
    }

    /** The verdict in its colour, in capitals. */
    public String verdict(VerdictKind kind) {
        String word = kind.json().toUpperCase(Locale.ROOT);
        return switch (kind) {
            case FAIL, ERROR -> red(bold(word));
            case UNKNOWN, EXEMPT -> yellow(word);
            case PASS -> green(word);
            case NOT_APPLICABLE -> dim(word);
        };
    }

    private String sgr(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    /** How many columns the text takes on a terminal, escape codes not counted. */
    static int width(String text) {
        return (int) text.replaceAll("\u001b\\[[0-9;]*m", "").codePoints().count();
    }
}
