package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.DeepEquality;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Optional;

/** Equality of a template: type by type, with case; texts known in part are equal where their patterns are. */
final class TemplateEquality {
    private TemplateEquality() {}

    static DeepEquality of(JsonNode a, JsonNode b) {
        Optional<PartialText> first = pattern(a);
        Optional<PartialText> second = pattern(b);
        if (first.isEmpty() || second.isEmpty()) {
            boolean text = (UnknownValue.pattern(a).isPresent() && isNoText(b))
                    || (UnknownValue.pattern(b).isPresent() && isNoText(a));
            return text ? DeepEquality.DIFFERENT : DeepEquality.of(a, b);
        }
        if (first.get().equals(second.get())) {
            return DeepEquality.SAME;
        }
        return first.get().excludes(second.get()) ? DeepEquality.DIFFERENT : DeepEquality.UNKNOWN;
    }

    private static boolean isNoText(JsonNode node) {
        return !UnknownValue.isUnknown(node) && !node.isTextual();
    }

    private static Optional<PartialText> pattern(JsonNode node) {
        return PartialText.of(node);
    }
}
