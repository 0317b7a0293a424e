package dev.safeguard.generator.source;

/** Java text under construction, line by line. */
public final class JavaText {
    private final StringBuilder out = new StringBuilder();

    public JavaText line(String line) {
        out.append(line).append('\n');
        return this;
    }

    /** A string literal. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Text for a Javadoc comment: no markup, no end of comment. */
    public static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
