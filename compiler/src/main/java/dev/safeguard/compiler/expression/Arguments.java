package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The known arguments of one call, read with the type that the function wants. */
record Arguments(String function, List<JsonNode> all) {
    int size() {
        return all.size();
    }

    boolean has(int index) {
        return index < all.size();
    }

    JsonNode get(int index) {
        return all.get(index);
    }

    /** A string; null acts as the empty string. */
    String text(int index) {
        return text(index, get(index));
    }

    /** A member of an argument that must be a string. */
    String text(int index, JsonNode node) {
        if (!Json.isText(node)) {
            throw wrong(index, "a string", node);
        }
        return Json.textOf(node);
    }

    long integer(int index) {
        if (!Json.isInteger(get(index))) {
            throw wrong(index, "an integer");
        }
        return get(index).longValue();
    }

    /** An integer where anything beyond 32 bits means as much as the bound itself. */
    int clamped(int index) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, integer(index)));
    }

    boolean bool(int index) {
        if (!get(index).isBoolean()) {
            throw wrong(index, "a Boolean");
        }
        return get(index).booleanValue();
    }

    JsonNode array(int index) {
        if (!get(index).isArray()) {
            throw wrong(index, "an array");
        }
        return get(index);
    }

    JsonNode object(int index) {
        if (!get(index).isObject()) {
            throw wrong(index, "an object");
        }
        return get(index);
    }

    EvaluationFault wrong(int index, String expected) {
        return wrong(index, expected, get(index));
    }

    EvaluationFault fault(String problem) {
        return new EvaluationFault("`" + function + "`: " + problem);
    }

    private EvaluationFault wrong(int index, String expected, JsonNode actual) {
        return fault("argument " + (index + 1) + " must be " + expected + ", got " + Json.kind(actual));
    }
}
