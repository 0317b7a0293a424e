package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Iterator;

/** JSON of tests: the text {@code ?} is an unknown value, {@code ?/a/{b}} a text known in part. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String UNKNOWN = "?";

    private Json() {}

    /** Reads with single quotes for double ones. */
    static JsonNode of(String text) {
        try {
            return marked(MAPPER.readTree(text.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static ObjectNode object(String text) {
        return (ObjectNode) of(text);
    }

    private static JsonNode marked(JsonNode node) {
        if (node.isTextual() && node.textValue().startsWith(UNKNOWN)) {
            String pattern = node.textValue().substring(1);
            return pattern.isEmpty() ? UnknownValue.node("test") : UnknownValue.text("test", pattern);
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> property.setValue(marked(property.getValue())));
        }
        for (int i = 0; node instanceof ArrayNode array && i < array.size(); i++) {
            array.set(i, marked(array.path(i)));
        }
        return node;
    }

    /** The other way, so that two documents compare without the reasons of what is unknown. */
    public static JsonNode shown(JsonNode node) {
        if (UnknownValue.isUnknown(node)) {
            return TextNode.valueOf(UNKNOWN + UnknownValue.pattern(node).orElse(""));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode shown = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(property -> shown.set(property.getKey(), shown(property.getValue())));
            return shown;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode shown = JsonNodeFactory.instance.arrayNode();
            for (Iterator<JsonNode> all = array.elements(); all.hasNext(); ) {
                shown.add(shown(all.next()));
            }
            return shown;
        }
        return node;
    }
}
