package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.safeguard.compiler.expression.DeepEquality;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.stream.Stream;

/** What is certain of a value that is one of two. */
final class Alternatives {
    /** A settings map with more members than this is not looked through value by value. */
    private static final int MOST = 100;

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
        return mayBeNull(a) || mayBeNull(b)
                ? UnknownValue.perhaps(why)
                : UnknownValue.among(UnknownValue.node(why), choices(a, b));
    }

    /** What the one or the other may be; nothing when one of them may be anything. */
    private static List<JsonNode> choices(JsonNode a, JsonNode b) {
        List<JsonNode> first = choices(a);
        List<JsonNode> second = choices(b);
        List<JsonNode> all =
                Stream.concat(first.stream(), second.stream()).distinct().toList();
        return first.isEmpty() || second.isEmpty() || all.size() > MOST ? List.of() : all;
    }

    private static List<JsonNode> choices(JsonNode node) {
        boolean known = node.isValueNode() && !UnknownValue.isUnknown(node) && !SecretText.isSecret(node);
        return known ? List.of(node) : UnknownValue.choices(node);
    }

    private static boolean mayBeNull(JsonNode node) {
        return node.isNull() || UnknownValue.isPerhapsAbsent(node);
    }
}
