package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The run-time limits of a rule: an error where Azure has one, so that no rule can eat the machine. */
final class Measure {
    /** Characters of a string that a function returns. Source: limits of the policy rule documentation. */
    static final int MAX_TEXT = 131_072;

    private static final int MAX_DEPTH = 128;
    private static final int MAX_NODES = 32_768;

    private int nodes;

    private Measure() {}

    /** Faults when a function must not return this value. Arguments are parts of what a function returned. */
    static void check(String function, JsonNode result) {
        if (result.isTextual() && result.textValue().length() > MAX_TEXT) {
            throw tooLong(function);
        }
        if (result.isContainerNode()) {
            new Measure().count(function, result, 1);
        }
    }

    /** Faults when a function would build a longer string; asked before building it. */
    static void checkLength(String function, long length) {
        if (length > MAX_TEXT) {
            throw tooLong(function);
        }
    }

    /** Why a tree is not wholly known, or empty. */
    static Optional<String> unknownWithin(JsonNode node) {
        return node.isContainerNode()
                ? node.valueStream()
                        .flatMap(child -> unknownWithin(child).stream())
                        .findFirst()
                : UnknownValue.reason(node);
    }

    private void count(String function, JsonNode node, int depth) {
        if (depth > MAX_DEPTH) {
            throw new EvaluationFault("`" + function + "`: value is nested deeper than 128 levels");
        }
        nodes += 1;
        if (nodes > MAX_NODES) {
            throw new EvaluationFault("`" + function + "`: value has more than 32768 nodes");
        }
        for (JsonNode child : node) {
            count(function, child, child.isContainerNode() ? depth + 1 : depth);
        }
    }

    private static EvaluationFault tooLong(String function) {
        return new EvaluationFault("`" + function + "`: string is longer than 131072 characters");
    }
}
