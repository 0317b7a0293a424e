package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.SecretText;
import java.util.Locale;

/** Values of secure types: every text in them is a secret. */
final class Secret {
    private Secret() {}

    /** Whether values of the type must not be shown. */
    static boolean isSecure(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("secure");
    }

    static JsonNode of(JsonNode value, Findings findings) {
        if (value.isTextual()) {
            findings.hide(value.textValue());
            return SecretText.of(value.textValue());
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(value.size());
            value.forEach(item -> array.add(of(item, findings)));
            return array;
        }
        return value.isObject() ? object(value, findings) : value;
    }

    private static ObjectNode object(JsonNode value, Findings findings) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(member -> object.set(member.getKey(), of(member.getValue(), findings)));
        return object;
    }
}
