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

    static String of(JsonNode node) {
        if (UnknownValue.isUnknown(node)) {
            return UnknownValue.pattern(node)
                    .map(pattern -> "«" + pattern + "»")
                    .orElse(UnknownValue.isPerhapsAbsent(node) ? "«perhaps»" : "«?»");
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
}
