package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An object whose keys are one whatever their case: the first spelling stays, the last value wins. */
final class MergedObject {
    private final ObjectNode object = Json.FACTORY.objectNode();
    private final Map<String, String> spellings = new HashMap<>();

    void put(String name, JsonNode value) {
        object.set(spellings.computeIfAbsent(InvariantText.fold(name), folded -> name), value);
    }

    Optional<JsonNode> get(String name) {
        return Optional.ofNullable(spellings.get(InvariantText.fold(name))).map(object::get);
    }

    void putAll(JsonNode members) {
        members.forEachEntry(this::put);
    }

    int size() {
        return object.size();
    }

    ObjectNode node() {
        return object;
    }
}
