package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.DeepEquality;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;

/** Equality of a template: type by type, with case; texts known in part are equal where their patterns are. */
final class TemplateEquality {
    private TemplateEquality() {}

    static DeepEquality of(JsonNode a, JsonNode b) {
        if (isNoneOf(a, b) || isNoneOf(b, a)) {
            return DeepEquality.DIFFERENT;
        }
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

    /** Whether a value that is one of a few is surely not this one; the case of a text that is chosen is not known. */
    private static boolean isNoneOf(JsonNode chosen, JsonNode value) {
        List<JsonNode> choices = UnknownValue.choices(chosen);
        return !choices.isEmpty()
                && !UnknownValue.isUnknown(value)
                && choices.stream().noneMatch(choice -> mayEqual(choice, value));
    }

    private static boolean mayEqual(JsonNode choice, JsonNode value) {
        return (choice.isTextual() && value.isTextual())
                ? choice.textValue().equalsIgnoreCase(value.textValue())
                : DeepEquality.of(choice, value) != DeepEquality.DIFFERENT;
    }

    private static boolean isNoText(JsonNode node) {
        return !UnknownValue.isUnknown(node) && !node.isTextual();
    }

    private static Optional<PartialText> pattern(JsonNode node) {
        return PartialText.of(node);
    }
}
