package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.finding.Line;
import dev.safeguard.dsl.rule.Operator;
import java.util.Optional;

/**
 * Why a decision is what it is, in the words of Azure's compliance details.
 *
 * @param message such as {@code Current value must be equal to the target value.}
 * @param field the field or alias as the rule names it
 * @param path where the value was looked for in the resource, such as {@code properties.minimumTlsVersion}
 * @param expected the target value as JSON text, shortened when long
 * @param actual the current value as JSON text, shortened when long; empty when the field is absent
 * @param operator in camel case, as the rule writes it
 */
public record Reason(
        String message,
        Optional<String> field,
        Optional<String> path,
        Optional<String> expected,
        Optional<String> actual,
        Optional<String> operator) {
    public Reason {
        message = Line.of(message);
        field = field.map(Line::of);
    }

    /**
     * What the current value must do to comply, in Azure's words.
     *
     * @param leafIsTrue what the condition that condemns the resource yields
     */
    public static String requirement(Operator operator, boolean leafIsTrue) {
        return Words.requirement(operator, leafIsTrue);
    }

    public static Reason of(String message) {
        return new Reason(
                message, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
