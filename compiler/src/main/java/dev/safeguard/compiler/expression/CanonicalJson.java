package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A form in which {@link DeepEquality} is {@code equals}, so that sets of values need no pairwise comparison. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The form of a value. */
    public static JsonNode of(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> number(node);
            case ARRAY -> array(node);
            case OBJECT -> object(node);
            default -> node;
        };
    }

    private static JsonNode number(JsonNode node) {
        return node.isIntegralNumber()
                ? BigIntegerNode.valueOf(node.bigIntegerValue())
                : DecimalNode.valueOf(node.decimalValue().stripTrailingZeros());
    }

    private static JsonNode array(JsonNode node) {
        ArrayNode canonical = Json.FACTORY.arrayNode(node.size());
        node.forEach(member -> canonical.add(of(member)));
        return canonical;
    }

    private static JsonNode object(JsonNode node) {
        ObjectNode canonical = Json.FACTORY.objectNode();
        node.forEachEntry((key, value) -> canonical.set(key, of(value)));
        return canonical;
    }
}
