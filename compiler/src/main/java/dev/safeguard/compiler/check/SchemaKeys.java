package dev.safeguard.compiler.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Azure takes keys in any case, a JSON schema does not: renames the keys that a schema knows to how it writes them. */
final class SchemaKeys {
    private final JsonNode root;

    private SchemaKeys(JsonNode root) {
        this.root = root;
    }

    /** A copy of the document as far as the schema describes it; what is below is shared. */
    static JsonNode canonical(JsonNode document, JsonNode schema) {
        return new SchemaKeys(schema).rename(document, schema);
    }

    private JsonNode rename(JsonNode node, JsonNode described) {
        JsonNode schema = described.has("$ref")
                ? root.at(described.path("$ref").textValue().substring(1))
                : described;
        if (node instanceof ObjectNode object) {
            return object(object, schema);
        }
        return node instanceof ArrayNode array && schema.has("items") ? array(array, schema.path("items")) : node;
    }

    private JsonNode object(ObjectNode object, JsonNode schema) {
        JsonNode known = schema.path("properties");
        JsonNode open = schema.path("additionalProperties");
        if (known.isEmpty() && open.isEmpty()) {
            return object;
        }
        Map<String, String> names = known.propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(member -> {
            String name = names.getOrDefault(member.getKey().toLowerCase(Locale.ROOT), member.getKey());
            renamed.set(name, rename(member.getValue(), known.has(name) ? known.path(name) : open));
        });
        return renamed;
    }

    private JsonNode array(ArrayNode array, JsonNode items) {
        ArrayNode renamed = JsonNodeFactory.instance.arrayNode(array.size());
        array.forEach(item -> renamed.add(rename(item, items)));
        return renamed;
    }
}
