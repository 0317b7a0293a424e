package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Small words for JSON trees, as the languages of Azure have them. */
public final class Json {
    public static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private Json() {}

    /** A string node. */
    public static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }

    /** A Boolean node. */
    public static JsonNode bool(boolean value) {
        return BooleanNode.valueOf(value);
    }

    /** The node that a JSON parser would make of the same digits. */
    public static JsonNode integer(long value) {
        return (int) value == value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }

    /** The null node. */
    public static JsonNode nothing() {
        return FACTORY.nullNode();
    }

    /** An array of those members, in order. */
    public static ArrayNode array(Collection<? extends JsonNode> members) {
        return FACTORY.arrayNode(members.size()).addAll(members);
    }

    /** An object of those properties, in order. */
    public static ObjectNode object(Map<String, JsonNode> properties) {
        return FACTORY.objectNode().setAll(properties);
    }

    /** The name under which an object holds a property: the exact one, else the first that differs only by case. */
    public static Optional<String> nameIn(JsonNode object, String name) {
        if (object.has(name)) {
            return Optional.of(name);
        }
        return object.propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> InvariantText.equal(key, name))
                .findFirst();
    }

    /** A string, or null, which acts as the empty string. */
    static boolean isText(JsonNode node) {
        return node.isTextual() || node.isNull();
    }

    static String textOf(JsonNode node) {
        return node.isNull() ? "" : node.textValue();
    }

    /** An integer of 64 bits. */
    public static boolean isInteger(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong();
    }

    /** How .NET writes a Boolean. */
    public static String textOf(boolean value) {
        return value ? "True" : "False";
    }

    /** The kind of a node, for messages. */
    static String kind(JsonNode node) {
        if (node.isNumber()) {
            return isInteger(node) ? "an integer" : "a number that is no 64-bit integer";
        }
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case BOOLEAN -> "a Boolean";
            default -> "null";
        };
    }
}
