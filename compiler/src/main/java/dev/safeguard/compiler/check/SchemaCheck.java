package dev.safeguard.compiler.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Error;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Validates the properties of a policy against our schemas; what is known already is not said again. */
final class SchemaCheck {
    /** Compiled when a document first needs one. */
    private final Map<String, PolicySchema> schemas = new ConcurrentHashMap<>();

    /**
     * Checks a document.
     *
     * @param known what is known to be wrong
     * @param kind which schema
     */
    List<Finding> check(Reading reading, List<Finding> known, String kind) {
        Set<String> said = known.stream()
                .filter(Finding::isError)
                .map(finding -> finding.place().pointer())
                .collect(Collectors.toSet());
        JsonNode properties = properties(reading.json());
        String base = wrapped(reading.json()).isPresent() ? "/properties" : "";
        List<Finding> findings = new ArrayList<>();
        for (Error error : schemas.computeIfAbsent(kind, PolicySchema::load).validate(properties)) {
            Place place = reading.places().at(base + error.getInstanceLocation());
            if (!said.contains(place.pointer())) {
                findings.add(new Finding(StructureCodes.SCHEMA, place, problem(error), remedy(error)));
            }
        }
        return findings;
    }

    /** The properties of a document, whether they are wrapped or not; a bare rule is the only one of its definition. */
    static JsonNode properties(JsonNode document) {
        boolean bare = document.propertyStream()
                .map(Map.Entry::getKey)
                .anyMatch(key -> key.equalsIgnoreCase("if") || key.equalsIgnoreCase("then"));
        return bare
                ? JsonNodeFactory.instance.objectNode().set("policyRule", document)
                : wrapped(document).orElse(document);
    }

    private static Optional<JsonNode> wrapped(JsonNode document) {
        return document.propertyStream()
                .filter(member -> member.getKey().equalsIgnoreCase("properties"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String problem(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return name.isEmpty() ? sentence(error) : "`" + name + "`: " + sentence(error);
    }

    private static String sentence(Error error) {
        String line = error.getMessage().lines().findFirst().orElse("malformed");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static String remedy(Error error) {
        JsonNode wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "add `" + error.getProperty() + "`";
            case "enum" -> "choose one of " + wanted;
            case "pattern" -> "write it in the form " + wanted.asText();
            case "type" -> "write " + wanted;
            default -> "bring it into the form that Azure documents";
        };
    }
}
