package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The bounds of one run and what was used of them. A unit is about a node looked at; an evaluated node costs some. All
 * bounds are our own guards, far above what published templates use: Azure's own are not known, except for the length of
 * an expression.
 */
final class Work {
    /** Characters of a string that a function returns; a template has at most 4 MB. */
    static final int MAX_TEXT = 1 << 20;

    private static final long MAX_UNITS = 40_000_000;
    private static final long MAX_UNITS_OF_ONE = 8_000_000;
    private static final int UNITS_OF_STEP = 10;
    private static final int TEXT_PER_UNIT = 4;

    private static final int MAX_DEPTH = 256;
    private static final int MAX_NODES = 200_000;
    private static final int MAX_VALUE_DEPTH = 128;
    private static final int MAX_CACHED = 50_000;

    private final Map<String, Node> parsed = new HashMap<>();
    private long spent;
    private long spentBefore;
    private int depth;

    /** The expression, parsed once however often it is written. */
    Node parsed(String raw) {
        Node known = parsed.get(raw);
        if (known != null) {
            return known;
        }
        charge(raw.length());
        Node node = TemplateParser.parse(raw);
        if (parsed.size() < MAX_CACHED) {
            parsed.put(raw, node);
        }
        return node;
    }

    /** Goes one level down: variables, lambdas and user functions make expressions deeper than they are written. */
    <T> T nested(Supplier<T> work) {
        if (depth == 0) {
            spentBefore = spent;
        }
        if (depth == MAX_DEPTH) {
            throw TemplateFault.limit("The language expression is nested deeper than " + MAX_DEPTH + " levels.");
        }
        depth++;
        try {
            charge(UNITS_OF_STEP);
            return work.get();
        } finally {
            depth--;
        }
    }

    void charge(long units) {
        spent += units;
        if (spent > MAX_UNITS || spent - spentBefore > MAX_UNITS_OF_ONE) {
            throw TemplateFault.limit("The language expression takes too much work to evaluate.");
        }
    }

    void chargeText(long length) {
        charge(1 + length / TEXT_PER_UNIT);
    }

    /** Faults when a function would build a longer string; asked before building it. */
    void checkLength(long length) {
        if (length > MAX_TEXT) {
            throw TemplateFault.limit(
                    "The language expression makes a string longer than " + MAX_TEXT + " characters.");
        }
    }

    /** Faults when a value is too large; members count as often as they are reached. */
    void measure(JsonNode value) {
        if (value.isContainerNode() || PartialObject.isObject(value)) {
            charge(count(value, 0, 1));
        } else if (value.isTextual()) {
            chargeText(value.textValue().length());
            checkLength(value.textValue().length());
        }
    }

    /** How many nodes there are with this one; a fault when they are too many for one value. */
    int grown(int before, JsonNode member) {
        int nodes = count(member, before, 1);
        charge((long) nodes - before);
        return nodes;
    }

    private static int count(JsonNode node, int before, int depth) {
        int nodes = before + 1;
        if (nodes > MAX_NODES || depth > MAX_VALUE_DEPTH) {
            throw TemplateFault.limit("The language expression makes a value of more than " + MAX_NODES + " nodes or "
                    + MAX_VALUE_DEPTH + " levels.");
        }
        for (JsonNode child : node.isContainerNode() ? node : PartialObject.known(node)) {
            boolean inner = child.isContainerNode() || PartialObject.isObject(child);
            nodes = inner ? count(child, nodes, depth + 1) : nodes + 1;
        }
        return nodes;
    }
}
