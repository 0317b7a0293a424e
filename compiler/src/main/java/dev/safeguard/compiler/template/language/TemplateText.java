package dev.safeguard.compiler.template.language;

import java.util.Optional;

/** Tells the expressions of a template from its literal strings. */
public final class TemplateText {
    private TemplateText() {}

    /**
     * Whether a JSON string is an expression: it starts with one {@code [}, not two, and ends with {@code ]}.
     * {@code "[abc"} and {@code " [x()]"} are literals.
     */
    public static boolean isExpression(String raw) {
        return raw.startsWith("[") && !raw.startsWith("[[") && raw.endsWith("]");
    }

    /** The text that a literal stands for: {@code "[[x]"} is {@code [x]}; {@code "[[x"} and all else is itself. */
    public static String literal(String raw) {
        return raw.startsWith("[[") && raw.endsWith("]") ? raw.substring(1) : raw;
    }

    /** Why a string cannot be read as the expression that it wants to be; empty for literals and sound expressions. */
    public static Optional<String> syntaxProblem(String raw) {
        try {
            if (isExpression(raw)) {
                TemplateParser.parse(raw);
            }
            return Optional.empty();
        } catch (TemplateFault fault) {
            return Optional.of(fault.problem());
        }
    }
}
