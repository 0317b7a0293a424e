package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.stream.Collectors;

/** Values for tables: JSON in which unknown parts and secrets stand out. */
final class Shown {
    private Shown() {}

    static String value(String expression) {
        return of(new TemplateEvaluator(new MapScope()).evaluateText("[" + expression + "]"));
    }

    /** The value, or {@code ERR} for an expression that is refused. */
    static String result(String expression) {
        try {
            return value(expression);
        } catch (TemplateFault refused) {
            return "ERR";
        }
    }

    static String of(JsonNode node) {
        if (UnknownValue.isUnknown(node)) {
            if (UnknownValue.members(node).isPresent()) {
                return partial(UnknownValue.members(node).get());
            }
            return UnknownValue.pattern(node)
                    .map(pattern -> "«" + pattern + "»")
                    .orElseGet(() -> UnknownValue.isPerhapsAbsent(node) ? "«perhaps»" : choices(node));
        }
        if (node.isArray()) {
            return node.valueStream().map(Shown::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .map(member -> '"' + member.getKey() + "\":" + of(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return SecretText.isSecret(node) ? "«secret»" : node.toString();
    }

    /** {@code «1|2»} is one of the two. */
    private static String choices(JsonNode node) {
        return UnknownValue.choices(node).isEmpty()
                ? "«?»"
                : UnknownValue.choices(node).stream().map(Shown::of).collect(Collectors.joining("|", "«", "»"));
    }

    /** {@code {"a":1}?} has that member and no others, as far as its members are there; {@code {"a":1,…}} may have others. */
    private static String partial(UnknownValue.Members members) {
        String known = of(members.known());
        return members.complete() ? known + "?" : known.substring(0, known.length() - 1) + ",…}";
    }
}
