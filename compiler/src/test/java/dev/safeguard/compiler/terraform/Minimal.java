package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.terraform.Schema.Attribute;
import java.util.List;

/** A resource of which nothing is configured but what must be, as the provider plans it. */
final class Minimal {
    private final Schema schema;
    private final String type;
    private final int major;
    final ObjectNode after = JsonNodeFactory.instance.objectNode();
    final ObjectNode unknown = JsonNodeFactory.instance.objectNode();
    final ObjectNode expressions = JsonNodeFactory.instance.objectNode();

    private Minimal(Schema schema, String type, int major) {
        this.schema = schema;
        this.type = type;
        this.major = major;
    }

    static Minimal of(Schema schema, String type, int major) {
        Minimal minimal = new Minimal(schema, type, major);
        schema.in(type, "").forEach(minimal::top);
        return minimal;
    }

    private void top(Attribute attribute) {
        switch (attribute.mode(major)) {
            case "-" -> {}
            case "R" -> {
                after.set(attribute.name(), required(attribute));
                expressions.putObject(attribute.name());
            }
            case "C", "OC" -> unknown.put(attribute.name(), true);
            default -> after.set(attribute.name(), optional(attribute));
        }
    }

    private JsonNode required(Attribute attribute) {
        if (!attribute.path().endsWith("[*]")) {
            return scalar(attribute.kind());
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        List<Attribute> inner = schema.in(type, attribute.path());
        return inner.isEmpty() ? list.add("sample") : list.add(block(inner));
    }

    private ObjectNode block(List<Attribute> attributes) {
        ObjectNode block = JsonNodeFactory.instance.objectNode();
        for (Attribute attribute : attributes) {
            String mode = attribute.mode(major);
            if (mode.equals("R")) {
                block.set(attribute.name(), required(attribute));
            } else if (mode.equals("O")) {
                block.set(attribute.name(), optional(attribute));
            }
        }
        return block;
    }

    private static JsonNode scalar(String kind) {
        return switch (kind) {
            case "bool" -> BooleanNode.TRUE;
            case "int", "float" -> IntNode.valueOf(1);
            case "map" -> JsonNodeFactory.instance.objectNode();
            default -> TextNode.valueOf("sample");
        };
    }

    private JsonNode optional(Attribute attribute) {
        String value = attribute.schemaDefault(major);
        if (value.isEmpty()) {
            return attribute.path().endsWith("[*]")
                    ? JsonNodeFactory.instance.arrayNode()
                    : JsonNodeFactory.instance.nullNode();
        }
        return switch (attribute.kind()) {
            case "bool" -> BooleanNode.valueOf(value.equals("true"));
            case "int", "float" -> IntNode.valueOf(Integer.parseInt(value.replaceAll("[^0-9-].*", "")));
            default -> TextNode.valueOf(value);
        };
    }
}
