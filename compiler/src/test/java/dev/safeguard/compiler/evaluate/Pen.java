package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes values into JSON at the paths of aliases; a missing value removes what is there. */
enum Pen {
    /** Into every member of an array, and into a new one where there is none. */
    EVERY,
    /** Into one more member, otherwise like the first. */
    ONE_MORE,
    /** Into a single member that is left of the array. */
    ONLY;

    void write(ObjectNode parent, List<String> steps, JsonNode value) {
        String key = Json.key(parent, steps.get(0)).orElse(steps.get(0));
        List<String> rest = steps.subList(1, steps.size());
        if (rest.isEmpty()) {
            set(parent, key, value);
        } else if (rest.get(0).equals(FieldPath.EACH)) {
            members(array(parent, key), rest.subList(1, rest.size()), value);
        } else {
            write(object(parent, key), rest, value);
        }
    }

    private static void set(ObjectNode parent, String key, JsonNode value) {
        if (value.isMissingNode()) {
            parent.remove(key);
        } else {
            parent.set(key, value);
        }
    }

    private static ObjectNode object(ObjectNode parent, String key) {
        return parent.get(key) instanceof ObjectNode found ? found : parent.putObject(key);
    }

    private static ArrayNode array(ObjectNode parent, String key) {
        return parent.get(key) instanceof ArrayNode found ? found : parent.putArray(key);
    }

    private void members(ArrayNode array, List<String> rest, JsonNode value) {
        if (rest.isEmpty()) {
            scalars(array, value);
            return;
        }
        ObjectNode like =
                array.path(0) instanceof ObjectNode first ? first.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (this == ONLY) {
            array.removeAll();
        }
        if (this != EVERY || array.isEmpty()) {
            write(like, rest, value);
            array.add(like);
        } else {
            array.forEach(member -> {
                if (member instanceof ObjectNode object) {
                    write(object, rest, value);
                }
            });
        }
    }

    private void scalars(ArrayNode array, JsonNode value) {
        if (this != ONE_MORE) {
            array.removeAll();
        }
        if (!value.isMissingNode()) {
            array.add(value);
        }
    }

    /** Puts a value where exactly that node is, a member of some array; an equal one elsewhere stays. */
    @SuppressWarnings("ReferenceEquality")
    static void replace(JsonNode root, JsonNode node, JsonNode value) {
        if (root instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) == node) {
                    array.set(i, value);
                    return;
                }
            }
        }
        root.forEach(child -> replace(child, node, value));
    }
}
