package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Texts that many resources hold, such as locations and values of tags: one node serves all of them. */
final class Common {
    private static final int LONGEST = 64;
    private static final int MOST = 4_000;

    private final Map<String, JsonNode> texts = new HashMap<>();

    /** The object with common texts shared; it is changed, and nothing in it is another value than before. */
    ObjectNode shared(ObjectNode object) {
        object.properties().forEach(member -> member.setValue(shared(member.getValue())));
        return object;
    }

    private JsonNode shared(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return shared(object);
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, shared(array.get(i)));
            }
            return array;
        }
        return node.isTextual() && node.textValue().length() <= LONGEST ? text(node) : node;
    }

    private JsonNode text(JsonNode node) {
        JsonNode known = texts.get(node.textValue());
        if (known == null && texts.size() < MOST) {
            texts.put(node.textValue(), node);
        }
        return known == null ? node : known;
    }
}
