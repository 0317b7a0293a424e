package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The run-time limits of a rule: an error where Azure has one, so that no rule can eat the machine. */
final class Measure {
    /** Characters of a string that a function returns. Source: limits of the policy rule documentation. */
    static final int MAX_TEXT = 131_072;

    /** Characters that cost about as much to look at as a node. */
    private static final int TEXT_PER_NODE = 64;

    private static final int MAX_DEPTH = 128;
    private static final int MAX_NODES = 32_768;

    private int nodes;

    private Measure() {}

    /**
     * Faults when a function must not return this value. Arguments are parts of what a function returned.
     *
     * @return how many nodes it has, or as many as its text is worth
     */
    static int check(String function, JsonNode result) {
        if (result.isTextual()) {
            checkLength(function, result.textValue().length());
            return 1 + result.textValue().length() / TEXT_PER_NODE;
        }
        Measure measure = new Measure();
        if (result.isContainerNode()) {
            measure.count(function, result, 1);
        }
        return 1 + measure.nodes;
    }

    /** Faults when a function would build a longer string; asked before building it. */
    static void checkLength(String function, long length) {
        if (length > MAX_TEXT) {
            throw tooLong(function);
        }
    }

    /** Faults when a function would build an array or object of more members; asked before building it. */
    static void checkNodes(String function, long members) {
        if (members >= MAX_NODES) {
            throw tooMany(function);
        }
    }

    /** JSON text of a value; a fault when it is longer than a function may return. */
    static String text(String function, JsonNode json) {
        return JsonExcerpt.whole(json, MAX_TEXT).orElseThrow(() -> tooLong(function));
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
            throw tooMany(function);
        }
        for (JsonNode child : node) {
            count(function, child, child.isContainerNode() ? depth + 1 : depth);
        }
    }

    private static EvaluationFault tooMany(String function) {
        return new EvaluationFault("`" + function + "`: value has more than 32768 nodes");
    }

    private static EvaluationFault tooLong(String function) {
        return new EvaluationFault("`" + function + "`: string is longer than 131072 characters");
    }
}
