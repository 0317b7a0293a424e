package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts values into an ARM resource; those of one block land in one element of an array. */
final class Assembly {
    private final ObjectNode root;
    private final Map<String, ObjectNode> elements = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    Assembly(ObjectNode root) {
        this.root = root;
    }

    /**
     * Sets a property or adds an element. A known value that is there stays.
     *
     * @param keys one for each array on the path; fewer when the value stands for a whole array
     */
    void put(TargetPath path, List<String> keys, JsonNode value) {
        TargetPath end = keys.size() < path.arrays().size() ? path.toArray(keys.size()) : path;
        new Put(end, keys, value).at(root, 0, 0, "");
    }

    private final class Put {
        private final TargetPath path;
        private final List<String> keys;
        private final JsonNode value;

        Put(TargetPath path, List<String> keys, JsonNode value) {
            this.path = path;
            this.keys = keys;
            this.value = value;
        }

        void at(ObjectNode object, int index, int arrays, String place) {
            TargetPath.Step step = path.steps().get(index);
            String here = place + "/" + step.name();
            boolean last = index == path.steps().size() - 1;
            if (step.array()) {
                array(object, step.name(), last, index, arrays, here);
            } else if (last) {
                set(object, step.name());
            } else if (child(object, step.name()) instanceof ObjectNode child) {
                at(child, index + 1, arrays, here);
            }
        }

        private void array(ObjectNode object, String name, boolean last, int index, int arrays, String here) {
            if (!object.has(name)) {
                object.putArray(name);
            }
            if (!(object.path(name) instanceof ArrayNode array)) {
                return;
            }
            String key = here + "{" + keys.get(arrays) + "}";
            if (last) {
                element(array, key);
            } else if (!unknown.contains(key)) {
                at(elements.computeIfAbsent(key, k -> array.addObject()), index + 1, arrays + 1, key);
            }
        }

        /** A block that is not known yet is one element, whatever else is asked of it. */
        private void element(ArrayNode array, String key) {
            if (value instanceof ObjectNode object) {
                elements.computeIfAbsent(key, k -> array.addObject()).setAll(object);
            } else if (!elements.containsKey(key)) {
                array.add(value);
                if (UnknownValue.isUnknown(value)) {
                    unknown.add(key);
                }
            }
        }

        private JsonNode child(ObjectNode object, String name) {
            return object.has(name) ? object.path(name) : object.putObject(name);
        }

        private void set(ObjectNode object, String name) {
            JsonNode there = object.path(name);
            if (there.isMissingNode() || UnknownValue.isUnknown(there)) {
                object.set(name, value);
            }
        }
    }
}
