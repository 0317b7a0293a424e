package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** One change at one path of a resource (policy language §8.1). */
record Edit(Operation operation, FieldPath path, EvaluationOptions options) {

    enum Result {
        DONE,
        /** There is another value already, and the operation may not replace it. */
        CONFLICT,
        /** The object that would hold the value is not there, and the operation may not create it. */
        NO_PARENT
    }

    /** Removes the property at the path; that it is absent is fine. */
    Result remove(ObjectNode resource) {
        List<String> steps = path.steps();
        for (JsonNode parent : new FieldPath(steps.subList(0, steps.size() - 1)).read(resource)) {
            if (parent instanceof ObjectNode object) {
                Json.key(object, last()).ifPresent(object::remove);
            }
        }
        return Result.DONE;
    }

    /** Writes a value; the resource may be half changed when the result is not {@code DONE}. */
    Result write(ObjectNode resource, JsonNode value) {
        return write(resource, 0, value, false);
    }

    /** Walks down from a node that the first {@code step} steps have led to. */
    private Result write(JsonNode node, int step, JsonNode value, boolean inMember) {
        String name = path.steps().get(step);
        boolean isLast = step == path.steps().size() - 1;
        if (name.equals(FieldPath.EACH)) {
            return isLast ? member(node, value) : each(node, step, value);
        }
        if (!(node instanceof ObjectNode object)) {
            return Result.CONFLICT;
        }
        if (isLast) {
            return property(object, value, inMember);
        }
        JsonNode child = Json.get(object, name);
        if (Json.isAbsent(child)) {
            if (isLastArray(step + 1)) {
                child = object.arrayNode();
            } else if (path.steps().get(step + 1).equals(FieldPath.EACH)) {
                return Result.DONE;
            } else if (step > 0 && !createsParents()) {
                return Result.NO_PARENT;
            } else {
                child = object.objectNode();
            }
            Json.set(object, name, child);
        }
        return write(child, step + 1, value, inMember);
    }

    /** Whether the array to which a member is added is named at this step. */
    private boolean isLastArray(int step) {
        return step == path.steps().size() - 1 && path.steps().get(step).equals(FieldPath.EACH);
    }

    private Result member(JsonNode node, JsonNode value) {
        if (!(node instanceof ArrayNode array)) {
            return Result.CONFLICT;
        }
        if (operation == Operation.ADD_OR_REPLACE) {
            array.removeAll();
        }
        array.add(value);
        return Result.DONE;
    }

    private Result each(JsonNode node, int step, JsonNode value) {
        List<Result> results = new ArrayList<>();
        node.forEach(member -> results.add(write(member, step + 1, value, true)));
        return results.stream().filter(r -> r != Result.DONE).findFirst().orElse(Result.DONE);
    }

    private Result property(ObjectNode object, JsonNode value, boolean inMember) {
        JsonNode present = Json.get(object, last());
        if (operation == Operation.ADD_OR_REPLACE || Json.isAbsent(present)) {
            Json.set(object, last(), value);
            return Result.DONE;
        }
        boolean leaveAlone = present.equals(value) || (operation == Operation.ADD && (inMember || !conflicts()));
        return leaveAlone ? Result.DONE : Result.CONFLICT;
    }

    private boolean createsParents() {
        return operation == Operation.APPEND && options.holds(Assumption.APPEND_CREATES_PARENTS);
    }

    private boolean conflicts() {
        return options.holds(Assumption.ADD_CONFLICTS_WITH_OTHER_VALUE);
    }

    private String last() {
        return path.steps().get(path.steps().size() - 1);
    }
}
