package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.safeguard.compiler.expression.DeepEquality;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UnknownValue;

/** What is certain of a value that is one of two. */
final class Alternatives {
    private Alternatives() {}

    /** Where both are alike the value is known, and where both have a member there is one. */
    static JsonNode of(JsonNode a, JsonNode b, String why) {
        if (TemplateEquality.of(a, b) == DeepEquality.SAME) {
            return a;
        }
        if (a.isArray() && b.isArray() && a.size() == b.size()) {
            ArrayNode array = Json.FACTORY.arrayNode(a.size());
            for (int i = 0; i < a.size(); i++) {
                array.add(of(a.get(i), b.get(i), why));
            }
            return array;
        }
        return PartialObject.isObject(a) && PartialObject.isObject(b)
                ? PartialObject.either(a, b, why)
                : unknown(a, b, why);
    }

    private static JsonNode unknown(JsonNode a, JsonNode b, String why) {
        return mayBeNull(a) || mayBeNull(b) ? UnknownValue.perhaps(why) : UnknownValue.node(why);
    }

    private static boolean mayBeNull(JsonNode node) {
        return node.isNull() || UnknownValue.isPerhapsAbsent(node);
    }
}
