package dev.safeguard.compiler.expression;

/** Tells expressions from plain text. */
public final class ExpressionText {
    private ExpressionText() {}

    /**
     * Whether a JSON string is an expression: starts with {@code [}, not with {@code [[}, and ends with {@code ]}.
     * {@code "[abc"} and {@code " [x()]"} are plain text.
     */
    public static boolean isExpression(String text) {
        return text.startsWith("[") && !isEscaped(text) && text.endsWith("]");
    }

    /** Whether the text starts with {@code [[}: a literal that keeps one of the two brackets. */
    public static boolean isEscaped(String text) {
        return text.startsWith("[[");
    }

    /** The literal that a string which is no expression stands for: {@code "[[x]"} is {@code [x]}, all else itself. */
    public static String unescape(String text) {
        return isEscaped(text) ? text.substring(1) : text;
    }
}
