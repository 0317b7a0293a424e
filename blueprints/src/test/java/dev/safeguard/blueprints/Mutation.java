package dev.safeguard.blueprints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Spoils one resource of a template. */
record Mutation(String type, String nameContains, String pointer, String json) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The template with the first resource that fits changed; without a pointer, removed. */
    ObjectNode of(ObjectNode template) throws IOException {
        ObjectNode copy = template.deepCopy();
        ArrayNode siblings = resourceArrays(copy)
                .filter(array -> array.valueStream().anyMatch(this::fits))
                .findFirst()
                .orElseThrow();
        int index = siblings.valueStream().toList().indexOf(first(siblings));
        if (pointer.isEmpty()) {
            siblings.remove(index);
        } else {
            change((ObjectNode) siblings.get(index));
        }
        return copy;
    }

    private JsonNode first(ArrayNode siblings) {
        return siblings.valueStream().filter(this::fits).findFirst().orElseThrow();
    }

    private static Stream<ArrayNode> resourceArrays(ObjectNode template) {
        return Stream.of(template, nested(template)).map(t -> (ArrayNode) t.get("resources"));
    }

    private static JsonNode nested(ObjectNode template) {
        return template.get("resources")
                .valueStream()
                .map(resource -> resource.at("/properties/template"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow();
    }

    private boolean fits(JsonNode resource) {
        String name =
                resource.get("name").textValue() + " " + resource.path("scope").asText();
        return resource.get("type").textValue().equals(type) && name.contains(nameContains);
    }

    private void change(ObjectNode resource) throws IOException {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = resource.requiredAt(pointer.substring(0, slash));
        String member = pointer.substring(slash + 1);
        if (json.isEmpty()) {
            parent.required(member);
            ((ObjectNode) parent).remove(List.of(member));
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(member), JSON.readTree(json));
        } else {
            ((ObjectNode) parent).set(member, JSON.readTree(json));
        }
    }
}
