package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names as templates compare them: without case. */
final class Names {
    private Names() {}

    /** The key under which equal names are found. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The name under which an object holds a member: the exact one, else the first that differs only by case. */
    static Optional<String> in(JsonNode object, String name) {
        if (object.has(name)) {
            return Optional.of(name);
        }
        return object.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name::equalsIgnoreCase)
                .findFirst();
    }

    /** A member that may be spelled in another case, by its JSON. */
    static Optional<JsonNode> member(JsonNode object, String name) {
        return in(object, name).map(object::get);
    }
}
