package dev.safeguard.compiler.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.Alias;
import dev.safeguard.compiler.alias.AliasCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a value where an alias lies. */
final class Writing {
    private static final String EACH = "[*]";

    private Writing() {}

    static void write(ObjectNode resource, String field, JsonNode value) {
        write(resource, steps(path(resource, field)), value);
    }

    private static String path(ObjectNode resource, String field) {
        if (field.startsWith("tags['") && field.endsWith("']")) {
            return "tags."
                    + field.substring("tags['".length(), field.length() - 2).replace("''", "'");
        }
        String type = resource.path("type").asText();
        Optional<String> version =
                Optional.of(resource.path("apiVersion").asText()).filter(v -> !v.isEmpty());
        return field.contains("/")
                ? AliasCatalog.bundled()
                        .find(field, type)
                        .map((Alias alias) -> alias.path(version))
                        .orElseThrow(() -> new IllegalArgumentException(type + " has no alias " + field + "; nearest: "
                                + AliasCatalog.bundled().nearest(field, 3)))
                : field;
    }

    private static List<String> steps(String path) {
        if (path.startsWith("tags.")) {
            return List.of("tags", path.substring("tags.".length()));
        }
        List<String> steps = new ArrayList<>();
        for (String segment : path.split("\\.", -1)) {
            int star = segment.indexOf(EACH);
            steps.add(star < 0 ? segment : segment.substring(0, star));
            for (int at = star; at >= 0; at = segment.indexOf(EACH, at + 1)) {
                steps.add(EACH);
            }
        }
        return steps;
    }

    private static void write(ObjectNode object, List<String> steps, JsonNode value) {
        String name = steps.get(0);
        if (steps.size() == 1) {
            object.set(name, value);
        } else if (steps.get(1).equals(EACH)) {
            object.set(name, array(object.path(name), steps.subList(2, steps.size()), value));
        } else {
            ObjectNode child = object.path(name) instanceof ObjectNode known ? known : object.putObject(name);
            write(child, steps.subList(1, steps.size()), value);
        }
    }

    /** One member for each value of a list; members that are there already are added to, one by one. */
    private static ArrayNode array(JsonNode present, List<String> below, JsonNode value) {
        ArrayNode array = present instanceof ArrayNode known ? known : objects();
        if (below.isEmpty()) {
            ArrayNode whole = objects();
            return value.isArray() ? whole.addAll((ArrayNode) value) : whole.add(value);
        }
        List<JsonNode> values = new ArrayList<>();
        (value.isArray() ? value : objects().add(value)).forEach(values::add);
        for (int i = 0; i < values.size(); i++) {
            ObjectNode member =
                    i < array.size() && array.get(i) instanceof ObjectNode known ? known : array.addObject();
            write(member, below, values.get(i));
        }
        return array;
    }

    private static ArrayNode objects() {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
    }
}
