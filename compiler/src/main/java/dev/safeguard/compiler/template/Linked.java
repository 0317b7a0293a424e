package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A template from a file and what it was given. One that links to itself with other values may come to an end; with the same
 * ones it never does.
 *
 * @param values by name in lower case
 */
record Linked(Path file, Map<String, JsonNode> values) {
    Linked {
        values = Map.copyOf(values);
    }

    /** Empty for a template that is part of another file. */
    static Optional<Linked> of(Part template, Map<String, Given> given) {
        Map<String, JsonNode> values = new HashMap<>();
        given.forEach((name, value) -> values.put(name, value.value()));
        return template.text()
                .file()
                .filter(file -> template.pointer().isEmpty())
                .map(file -> new Linked(file.toAbsolutePath().normalize(), values));
    }
}
