package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * An operation of modify (or an addition of append) with its expressions evaluated.
 *
 * @param operation {@code add}, {@code addOrReplace}, {@code remove}; {@code append} for the effect of that name
 * @param field the field or alias it changes
 * @param path where the field lies in this resource, such as {@code tags.env}; empty for an alias of another type
 * @param value the new value; empty for {@code remove}
 */
public record ResolvedOperation(String operation, String field, Optional<String> path, Optional<JsonNode> value) {

    /** {@code {operation, field, value?}}, as in the details of a rule. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("operation", operation).put("field", field);
        value.ifPresent(v -> json.set("value", v));
        return json;
    }
}
