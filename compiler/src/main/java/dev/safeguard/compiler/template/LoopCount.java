package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.OptionalInt;

/** How often a loop runs. */
final class LoopCount {
    private static final int MAX = 800;

    private LoopCount() {}

    /** The number, from 0 to 800; empty when it is not known. */
    static OptionalInt of(JsonNode count) {
        if (UnknownValue.isUnknown(count)) {
            return OptionalInt.empty();
        }
        if (!count.isIntegralNumber()) {
            throw new TemplateFault("The copy count must be an integer, not '" + kind(count) + "'.");
        }
        if (!count.canConvertToInt() || count.intValue() < 0 || count.intValue() > MAX) {
            throw new TemplateFault(
                    "The copy count '" + count.asText() + "' is not valid. The value must be between 0 and 800.");
        }
        return OptionalInt.of(count.intValue());
    }

    private static String kind(JsonNode node) {
        return node.isContainerNode() ? node.isArray() ? "an array" : "an object" : node.asText();
    }
}
