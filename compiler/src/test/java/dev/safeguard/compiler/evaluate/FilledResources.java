package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.alias.Alias;
import dev.safeguard.compiler.alias.AliasCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Resources on which every scalar that the catalogue knows of their type holds something. */
final class FilledResources {
    private static final String EACH = "[*]";

    private FilledResources() {}

    /**
     * A resource of that type.
     *
     * @param members whether arrays have a member, with every scalar in it; else there are no arrays
     */
    static Resource of(String type, boolean members) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        scalars(AliasCatalog.bundled().aliases(type), members).forEach((path, value) -> put(resource, path, value));
        resource.put("type", type)
                .put("name", "x")
                .put("location", "eastus")
                .put("id", "/subscriptions/s/resourceGroups/g/providers/" + type + "/x");
        return Resource.of(resource);
    }

    /** Longer paths come after what they begin with, and replace it. */
    private static Map<String, JsonNode> scalars(List<Alias> aliases, boolean members) {
        Map<String, JsonNode> values = new TreeMap<>();
        for (Alias alias : aliases) {
            String path = alias.path(Optional.empty());
            if (members || !path.contains(EACH)) {
                value(alias).ifPresent(v -> values.put(path, v));
            }
        }
        return values;
    }

    private static Optional<JsonNode> value(Alias alias) {
        return switch (alias.type(Optional.empty())) {
            case STRING -> Optional.of(TextNode.valueOf("text"));
            case INTEGER, NUMBER -> Optional.of(IntNode.valueOf(1));
            case BOOLEAN -> Optional.of(BooleanNode.TRUE);
            default -> Optional.empty();
        };
    }

    private static void put(ObjectNode root, String path, JsonNode value) {
        ObjectNode parent = root;
        List<String> steps = List.of(path.split("\\."));
        for (String step : steps.subList(0, steps.size() - 1)) {
            parent = child(parent, step);
        }
        String last = steps.get(steps.size() - 1);
        if (last.endsWith(EACH)) {
            parent.putArray(last.substring(0, last.length() - EACH.length())).add(value);
        } else {
            parent.set(last, value);
        }
    }

    private static ObjectNode child(ObjectNode parent, String step) {
        if (!step.endsWith(EACH)) {
            return parent.get(step) instanceof ObjectNode found ? found : parent.putObject(step);
        }
        String name = step.substring(0, step.length() - EACH.length());
        return parent.path(name).path(0) instanceof ObjectNode found
                ? found
                : parent.putArray(name).addObject();
    }
}
