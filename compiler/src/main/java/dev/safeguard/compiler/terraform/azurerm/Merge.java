package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Set;

/** Folds one resource into another. */
final class Merge {
    /** Who a resource is cannot be set by another. */
    private static final Set<String> IDENTITY = Set.of("id", "name", "type", "apiVersion");

    /** The arrays whose elements hold the properties of the child without an object around them. */
    private static final Set<String> FLAT = Set.of("properties.agentPoolProfiles[*]");

    private static final String PROPERTIES = "properties";

    private Merge() {}

    static void into(ObjectNode parent, ObjectNode companion) {
        companion.properties().forEach(property -> {
            if (!IDENTITY.contains(property.getKey()) && !isVeiled(parent, property.getKey())) {
                set(parent, property.getKey(), property.getValue());
            }
        });
    }

    /** What is added to properties of which none is known leaves the others as unknown as they were. */
    private static boolean isVeiled(ObjectNode parent, String name) {
        return name.equals(PROPERTIES) && UnknownValue.isUnknown(parent.path(name));
    }

    private static void set(ObjectNode parent, String name, JsonNode value) {
        JsonNode there = parent.path(name);
        if (there instanceof ObjectNode object && value instanceof ObjectNode more) {
            more.properties().forEach(property -> set(object, property.getKey(), property.getValue()));
        } else if (there instanceof ArrayNode array && value instanceof ArrayNode more) {
            more.forEach(element -> array.add(element.deepCopy()));
        } else if (!(value.isArray() && UnknownValue.isUnknown(there))) {
            // an array with unknown elements stays so, whatever is added
            parent.set(name, value.deepCopy());
        }
    }

    static void element(ObjectNode parent, String path, String name, ObjectNode child) {
        ObjectNode element = JsonNodeFactory.instance.objectNode().put("name", name);
        if (FLAT.contains(path)) {
            child.path(PROPERTIES)
                    .properties()
                    .forEach(property -> set(element, property.getKey(), property.getValue()));
        } else {
            List.of("id", PROPERTIES).forEach(part -> copy(child, part, element));
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        new Assembly(root).put(TargetPath.of(path), List.of(name), element);
        into(parent, root);
    }

    private static void copy(ObjectNode from, String property, ObjectNode to) {
        if (from.has(property)) {
            to.set(property, from.path(property).deepCopy());
        }
    }
}
