package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Something in a resource that a rule does not expect: at one place in it. */
final class Blemish {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Blemish() {}

    /** A copy of the resource with a blemish somewhere. */
    static ObjectNode on(ObjectNode resource, Random random) {
        ObjectNode copy = resource.deepCopy();
        List<JsonNode> places = places(copy).toList();
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), any(places, random));
        } else if (place instanceof ObjectNode object && !object.isEmpty()) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            member(object, members.get(random.nextInt(members.size())).getKey(), places, random);
        }
        return copy;
    }

    private static Stream<JsonNode> places(JsonNode node) {
        return Stream.concat(
                Stream.of(node).filter(JsonNode::isContainerNode),
                StreamSupport.stream(node.spliterator(), false).flatMap(Blemish::places));
    }

    private static void member(ObjectNode object, String name, List<JsonNode> places, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.set(name.toUpperCase(Locale.ROOT), object.remove(name));
            case 3 -> object.put(name, object.path(name).asText().toUpperCase(Locale.ROOT));
            default -> object.set(name, any(places, random));
        }
    }

    private static JsonNode any(List<JsonNode> places, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(100));
            case 3 -> NODES.textNode("Disabled");
            case 4 -> NODES.arrayNode().add(1).addNull();
            default -> places.get(random.nextInt(places.size())).deepCopy();
        };
    }
}
