package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A path over the raw JSON of a resource: {@code properties.ipRules[*].value}. Property names match without case.
 *
 * @param steps property names, and {@link #EACH} for {@code [*]}
 */
record FieldPath(List<String> steps) {
    static final String EACH = "[*]";

    FieldPath {
        steps = List.copyOf(steps);
    }

    static FieldPath parse(String text) {
        List<String> steps = new ArrayList<>();
        for (String segment : text.split("\\.", -1)) {
            int star = segment.indexOf(EACH);
            String name = star < 0 ? segment : segment.substring(0, star);
            if (!name.isEmpty()) {
                steps.add(name);
            }
            for (int at = star; at >= 0; at = segment.indexOf(EACH, at + 1)) {
                steps.add(EACH);
            }
        }
        return new FieldPath(steps);
    }

    /**
     * The values it selects: exactly one without {@code [*]}, missing when there is none. After {@code [*]} a leaf that
     * an element lacks is one missing value; what is no array contributes nothing.
     */
    List<JsonNode> read(JsonNode root) {
        List<JsonNode> nodes = List.of(root);
        for (String step : steps) {
            nodes = step.equals(EACH) ? members(nodes) : properties(nodes, step);
        }
        return nodes;
    }

    /** Whether something that {@code [*]} should fan out over is no array. */
    boolean lacksArray(JsonNode root) {
        List<JsonNode> nodes = List.of(root);
        for (String step : steps) {
            if (step.equals(EACH) && nodes.stream().anyMatch(n -> !n.isArray() && !Unknowns.isUnknown(n))) {
                return true;
            }
            nodes = step.equals(EACH) ? members(nodes) : properties(nodes, step);
        }
        return false;
    }

    private static List<JsonNode> properties(List<JsonNode> nodes, String name) {
        if (nodes.size() == 1) {
            return List.of(property(nodes.get(0), name));
        }
        return nodes.stream().map(node -> property(node, name)).toList();
    }

    private static JsonNode property(JsonNode node, String name) {
        return Unknowns.isUnknown(node) ? UnknownValue.member(node, name) : Json.get(node, name);
    }

    private static List<JsonNode> members(List<JsonNode> nodes) {
        List<JsonNode> members = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (Unknowns.isUnknown(node)) {
                members.add(Unknowns.inside(node));
            } else if (node.isArray()) {
                node.forEach(members::add);
            }
        }
        return members;
    }

    /** How often it fans out. */
    int fanOuts() {
        return (int) steps.stream().filter(EACH::equals).count();
    }

    /** What follows the n-th {@code [*]}, from 1; empty steps when it has no more than n or the path ends there. */
    FieldPath after(int n) {
        int seen = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).equals(EACH) && ++seen == n) {
                return new FieldPath(steps.subList(i + 1, steps.size()));
            }
        }
        return new FieldPath(List.of());
    }

    @Override
    public String toString() {
        return String.join(".", steps).replace("." + EACH, EACH);
    }
}
