package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What the configuration has at a place among the attributes of a resource.
 *
 * @param json the expression, the block or the list of blocks
 */
record Expression(Kind kind, JsonNode json) {

    enum Kind {
        /** There is no configuration at hand: the resource is of a state, or no longer configured. */
        NONE,
        /** Not configured. */
        ABSENT,
        VALUE,
        BLOCK,
        BLOCKS,
        /** Made by a {@code dynamic} block, which a plan leaves out of the configuration. */
        DYNAMIC
    }

    static Expression of(Optional<ObjectNode> block) {
        return block.map(b -> new Expression(Kind.BLOCK, b.path("expressions"))).orElse(bare(Kind.NONE));
    }

    private static Expression bare(Kind kind) {
        return new Expression(kind, MissingNode.getInstance());
    }

    /** At an attribute or block of this block. */
    Expression at(String name) {
        return switch (kind) {
            case BLOCK -> member(json.path(name));
            case VALUE ->
                json.has("constant_value")
                        ? constant(json.path("constant_value").path(name))
                        : this;
            default -> this;
        };
    }

    /** At an element of this list. */
    Expression at(int index, boolean isBlock) {
        return switch (kind) {
            case BLOCKS -> json.has(index) ? new Expression(Kind.BLOCK, json.path(index)) : bare(Kind.DYNAMIC);
            case VALUE ->
                json.has("constant_value")
                        ? constant(json.path("constant_value").path(index))
                        : this;
            case ABSENT -> isBlock ? bare(Kind.DYNAMIC) : this;
            default -> this;
        };
    }

    private static Expression member(JsonNode node) {
        if (node.isArray()) {
            return new Expression(Kind.BLOCKS, node);
        }
        if (!node.isObject()
                || (node.has("constant_value") && node.path("constant_value").isNull())) {
            return bare(Kind.ABSENT);
        }
        boolean isValue = node.isEmpty() || node.has("references") || node.has("constant_value");
        return new Expression(isValue ? Kind.VALUE : Kind.BLOCK, node);
    }

    private static Expression constant(JsonNode value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return value.isMissingNode() || value.isNull()
                ? bare(Kind.ABSENT)
                : new Expression(Kind.VALUE, json.set("constant_value", value));
    }

    boolean isConfigured() {
        return kind != Kind.ABSENT && kind != Kind.NONE;
    }

    List<String> references() {
        return kind == Kind.VALUE ? Configuration.references(json) : List.of();
    }
}
