package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The small steps towards a canonical form; each changes the object in place and lets odd shapes be. */
final class Tidy {
    private Tidy() {}

    /** Services write {@code null}, {@code []} or nothing at all for the same thing. */
    static void dropEmpty(ObjectNode object) {
        object.removeIf(value -> value.isNull() || (value.isContainerNode() && value.isEmpty()));
    }

    /** Names of parameters and their types are compared ignoring case. */
    static void lowerParameters(ObjectNode owner) {
        if (owner.get("parameters") instanceof ObjectNode parameters) {
            ObjectNode lowered = owner.objectNode();
            parameters.properties().forEach(e -> lowered.set(lower(e.getKey()), e.getValue()));
            objects(lowered).forEach(parameter -> {
                parameter.removeIf(JsonNode::isNull);
                lowerText(parameter, "type");
            });
            owner.set("parameters", lowered);
        }
    }

    static void lowerText(ObjectNode owner, String name) {
        if (owner.get(name) instanceof TextNode text) {
            owner.put(name, lower(text.textValue()));
        }
    }

    static void lowerTexts(ObjectNode owner, String name) {
        if (owner.get(name) instanceof ArrayNode texts) {
            ArrayNode lowered = owner.arrayNode();
            texts.forEach(text -> lowered.add(lower(text.asText())));
            owner.set(name, lowered);
        }
    }

    /** Sorts a list by what tells its items apart. */
    static void sort(ObjectNode owner, String name, Function<JsonNode, String> key) {
        if (owner.get(name) instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(items::add);
            items.sort(Comparator.comparing(key));
            array.removeAll().addAll(items);
        }
    }

    /** The items or members that are objects. */
    static List<ObjectNode> objects(JsonNode container) {
        List<ObjectNode> objects = new ArrayList<>();
        container.forEach(item -> {
            if (item instanceof ObjectNode object) {
                objects.add(object);
            }
        });
        return objects;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
