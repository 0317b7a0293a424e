package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Says why there is no value where a comparison looks for one. */
final class Absence {
    private Absence() {}

    /**
     * Why.
     *
     * @param nodes what was found
     * @param field the field that was looked for; empty for a computed value
     * @return empty when every value is there
     */
    static Optional<String> why(List<JsonNode> nodes, Optional<FieldName> field, Subject subject) {
        boolean foreign = field.filter(FieldName::isAlias).isPresent()
                && field.flatMap(subject::path).isEmpty();
        if (foreign) {
            return Optional.of("absent: an alias of another type than "
                    + subject.resource().type());
        }
        long absent = nodes.stream().filter(Json::isAbsent).count();
        if (nodes.isEmpty()) {
            return Optional.of("no elements, so the comparison holds" + cause(field, subject));
        }
        if (absent == 0) {
            return Optional.empty();
        }
        String where = nodes.size() > 1 ? " in " + absent + " of " + nodes.size() + " elements" : cause(field, subject);
        return Optional.of("absent" + where);
    }

    private static String cause(Optional<FieldName> field, Subject subject) {
        if (field.isEmpty()) {
            return ": the value is null";
        }
        return field.flatMap(subject::path)
                .flatMap(path -> missing(path.steps(), subject.resource().json()))
                .map(step -> ": " + step)
                .orElse("");
    }

    /** The first step of a path that leads nowhere. */
    private static Optional<String> missing(List<String> steps, JsonNode root) {
        JsonNode node = root;
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            String before = i == 0 ? "the resource" : "`" + new FieldPath(steps.subList(0, i)) + "`";
            if (step.equals(FieldPath.EACH)) {
                return node.isArray() ? Optional.empty() : Optional.of(before + " is no array");
            }
            node = Json.get(node, step);
            if (node.isMissingNode()) {
                return Optional.of(before + " has no `" + step + "`");
            }
            if (node.isNull()) {
                return Optional.of("`" + new FieldPath(steps.subList(0, i + 1)) + "` is null");
            }
        }
        return Optional.empty();
    }
}
