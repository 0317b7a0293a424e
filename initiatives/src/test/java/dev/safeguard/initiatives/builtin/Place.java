package dev.safeguard.initiatives.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Where a field lies in a resource: names of properties, and {@code [*]} where an array is between. */
record Place(List<String> steps) {
    private static final String EACH = "[*]";
    private static final int MOST = 2;

    /** A path such as {@code properties.rules[*].name}. */
    static Place of(String path) {
        List<String> steps = new ArrayList<>();
        for (String segment : path.replace(EACH, "." + EACH).split("\\.", -1)) {
            if (!segment.isEmpty()) {
                steps.add(segment);
            }
        }
        return new Place(List.copyOf(steps));
    }

    /** Writes; an array that is not there gets none to two members, and each member a value of its own. */
    void write(ObjectNode resource, Supplier<JsonNode> values, Random random) {
        write(resource, steps, values, random);
    }

    private static void write(ObjectNode parent, List<String> steps, Supplier<JsonNode> values, Random random) {
        String key = key(parent, steps.get(0));
        List<String> rest = steps.subList(1, steps.size());
        if (rest.isEmpty()) {
            set(parent, key, values.get());
        } else if (rest.get(0).equals(EACH)) {
            members(array(parent, key, random), rest.subList(1, rest.size()), values, random);
        } else {
            write(object(parent, key), rest, values, random);
        }
    }

    private static void set(ObjectNode parent, String key, JsonNode value) {
        if (value.isMissingNode()) {
            parent.remove(key);
        } else {
            parent.set(key, value);
        }
    }

    private static void members(ArrayNode array, List<String> rest, Supplier<JsonNode> values, Random random) {
        for (int i = 0; i < array.size(); i++) {
            if (rest.isEmpty()) {
                JsonNode value = values.get();
                array.set(i, value.isMissingNode() ? array.get(i) : value);
            } else if (array.get(i) instanceof ObjectNode member) {
                write(member, rest, values, random);
            }
        }
    }

    private static ArrayNode array(ObjectNode parent, String key, Random random) {
        if (parent.get(key) instanceof ArrayNode found) {
            return found;
        }
        ArrayNode made = parent.putArray(key);
        int size = random.nextInt(MOST + 1);
        for (int i = 0; i < size; i++) {
            made.add(JsonNodeFactory.instance.objectNode());
        }
        return made;
    }

    private static ObjectNode object(ObjectNode parent, String key) {
        return parent.get(key) instanceof ObjectNode found ? found : parent.putObject(key);
    }

    /** As the resource spells it. */
    private static String key(ObjectNode parent, String name) {
        if (parent.has(name)) {
            return name;
        }
        for (Iterator<String> names = parent.fieldNames(); names.hasNext(); ) {
            String there = names.next();
            if (there.equalsIgnoreCase(name)) {
                return there;
            }
        }
        return name;
    }
}
