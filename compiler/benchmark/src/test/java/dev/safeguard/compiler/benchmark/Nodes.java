package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Changes of JSON values. */
final class Nodes {
    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;
    static final JsonNode NULL = FACTORY.nullNode();

    private Nodes() {}

    /** Another value for a value. */
    @FunctionalInterface
    interface Change {
        JsonNode of(JsonNode value);
    }

    static TextNode text(String text) {
        return FACTORY.textNode(text);
    }

    /** All objects in a value, itself included. */
    static Stream<ObjectNode> objects(JsonNode value) {
        return all(value).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).toList().stream();
    }

    /** All arrays in a value. */
    static Stream<ArrayNode> arrays(JsonNode value) {
        return all(value).filter(ArrayNode.class::isInstance).map(ArrayNode.class::cast).toList().stream();
    }

    private static Stream<JsonNode> all(JsonNode value) {
        return Stream.concat(
                Stream.of(value),
                StreamSupport.stream(value.spliterator(), false).flatMap(Nodes::all));
    }

    static void shuffle(ObjectNode object, Random random) {
        List<Map.Entry<String, JsonNode>> members = members(object);
        Collections.shuffle(members, random);
        object.removeAll();
        members.forEach(member -> object.set(member.getKey(), member.getValue()));
    }

    static void rename(ObjectNode object, UnaryOperator<String> name) {
        List<Map.Entry<String, JsonNode>> members = members(object);
        object.removeAll();
        members.forEach(member -> object.set(name.apply(member.getKey()), member.getValue()));
    }

    private static List<Map.Entry<String, JsonNode>> members(ObjectNode object) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
        object.properties().forEach(member -> members.add(Map.entry(member.getKey(), member.getValue())));
        return members;
    }

    /** Offers every value inside to the change, the inner ones first. */
    static void change(JsonNode value, Change change) {
        value.forEach(inner -> change(inner, change));
        if (value instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(change.of(member.getValue())));
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, change.of(array.get(i)));
            }
        }
    }

    static void mix(ArrayNode array, Random random) {
        for (int more = random.nextInt(3); more > 0; more--) {
            JsonNode member = array.isEmpty() || random.nextBoolean()
                    ? any(random)
                    : array.get(random.nextInt(array.size())).deepCopy();
            array.insert(random.nextInt(array.size() + 1), member);
        }
    }

    static JsonNode any(Random random) {
        List<JsonNode> values = List.of(
                NULL,
                FACTORY.booleanNode(random.nextBoolean()),
                FACTORY.numberNode(random.nextInt(400)),
                FACTORY.numberNode(1.5),
                text(""),
                text("Enabled"),
                text("TLS1_2"),
                text("*"),
                text("0.0.0.0/0"),
                FACTORY.arrayNode(),
                FACTORY.arrayNode().add("Deny").add(FACTORY.arrayNode().add(3)).addNull(),
                FACTORY.objectNode(),
                FACTORY.objectNode()
                        .put("id", "x")
                        .put("type", "SystemAssigned")
                        .put("enabled", true));
        return values.get(random.nextInt(values.size()));
    }

    /** A value that some comparisons tell apart from this one, and some do not. */
    static JsonNode like(JsonNode value, Random random) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> random.nextBoolean() ? text(value.asText()) : FACTORY.booleanNode(!value.booleanValue());
            case NUMBER -> random.nextBoolean() ? text(value.asText()) : FACTORY.numberNode(value.asDouble() + 0.0);
            case STRING -> text(random.nextBoolean() ? value.textValue() + " " : "");
            case ARRAY -> random.nextBoolean() && !value.isEmpty() ? value.get(0) : FACTORY.arrayNode();
            case OBJECT -> random.nextBoolean() ? FACTORY.arrayNode().add(value) : FACTORY.objectNode();
            default -> value;
        };
    }
}
