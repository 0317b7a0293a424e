package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.InvariantText;
import java.util.Iterator;
import java.util.Optional;

/** Small words for JSON trees. A missing node stands for what is not there. */
final class Json {
    private Json() {}

    /** The property of that name in any case, else a missing node; missing too when {@code node} is no object. */
    static JsonNode get(JsonNode node, String name) {
        JsonNode exact = node.path(name);
        return exact.isMissingNode() && node.isObject()
                ? key(node, name).map(node::get).orElse(MissingNode.getInstance())
                : exact;
    }

    /** How an object spells a property name. */
    static Optional<String> key(JsonNode node, String name) {
        if (node.has(name)) {
            return Optional.of(name);
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String key = names.next();
            if (InvariantText.equal(key, name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** Sets a property, keeping the spelling it already has. */
    static void set(ObjectNode object, String name, JsonNode value) {
        object.set(key(object, name).orElse(name), value);
    }

    /** Missing or null: Azure does not tell them apart. */
    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
