package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.safeguard.compiler.expression.JsonExcerpt;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;

/** Puts conditions and values into words, Azure's where it has some. */
final class Words {
    /** Longer values are cut: a reason is read, not parsed. */
    private static final int LONGEST = 300;

    private Words() {}

    /** What the current value must do to comply, given what the leaf that condemns it yields. */
    static String requirement(Operator operator, boolean leafIsTrue) {
        boolean negated = operator.isNegated() != leafIsTrue;
        Optional<String> inverse = inverse(operator).filter(i -> leafIsTrue);
        return "Current value must " + inverse.orElse((negated ? "not " : "") + verb(operator)) + ".";
    }

    /** Azure has no word for "not less": what must not be less must be greater than or equal. */
    private static Optional<String> inverse(Operator operator) {
        return switch (operator) {
            case LESS -> Optional.of(verb(Operator.GREATER_OR_EQUALS));
            case LESS_OR_EQUALS -> Optional.of(verb(Operator.GREATER));
            case GREATER -> Optional.of(verb(Operator.LESS_OR_EQUALS));
            case GREATER_OR_EQUALS -> Optional.of(verb(Operator.LESS));
            default -> Optional.empty();
        };
    }

    private static String verb(Operator operator) {
        return switch (operator) {
            case EQUALS, NOT_EQUALS -> "be equal to the target value";
            case LIKE, NOT_LIKE -> "be like the target value";
            case MATCH, NOT_MATCH -> "case-sensitive match the target value";
            case MATCH_INSENSITIVELY, NOT_MATCH_INSENSITIVELY -> "case-insensitive match the target value";
            case CONTAINS, NOT_CONTAINS -> "contain the target value";
            case IN, NOT_IN -> "be in the target value";
            case CONTAINS_KEY, NOT_CONTAINS_KEY -> "contain the target value as a key";
            case LESS -> "be less than the target value";
            case LESS_OR_EQUALS -> "be less than or equal to the target value";
            case GREATER -> "be greater than the target value";
            case GREATER_OR_EQUALS -> "be greater than or equal to the target value";
            case EXISTS -> "exist";
        };
    }

    /** A leaf as the rule says it. */
    static String leaf(Condition.Comparison leaf) {
        return leaf.left().match(LEFT) + " " + leaf.operator().json() + " " + written(leaf.right());
    }

    private static final Operand.Cases<String> LEFT = new Operand.Cases<>() {
        @Override
        public String field(Operand.Field operand) {
            return "field " + written(operand.name());
        }

        @Override
        public String computed(Operand.Computed operand) {
            return "value " + written(operand.value());
        }

        @Override
        public String fieldCount(Operand.FieldCount operand) {
            return "count of field " + written(operand.name());
        }

        @Override
        public String valueCount(Operand.ValueCount operand) {
            return "count of value " + written(operand.array());
        }
    };

    /** A value as a policy document writes it. */
    static String written(Value value) {
        return JsonExcerpt.of(Values.toJson(value), LONGEST);
    }

    /** The values on a left side: one as it is, several as an array; empty when absent. */
    static Optional<String> shown(LeftValue left) {
        if (left instanceof LeftValue.Counted counted) {
            return Optional.of(
                    counted.least() == counted.most()
                            ? String.valueOf(counted.least())
                            : counted.least() + " to " + counted.most());
        }
        return left instanceof LeftValue.All all ? shown(all.nodes()) : Optional.empty();
    }

    private static Optional<String> shown(List<JsonNode> nodes) {
        if (nodes.size() == 1) {
            return shown(nodes.get(0));
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        nodes.stream().limit(LONGEST).forEach(node -> array.add(shownInside(node)));
        return Optional.of(JsonExcerpt.of(array, LONGEST));
    }

    private static JsonNode shownInside(JsonNode node) {
        if (Unknowns.isUnknown(node)) {
            return JsonNodeFactory.instance.textNode("(unknown)");
        }
        return node.isMissingNode() ? JsonNodeFactory.instance.nullNode() : node;
    }

    /** A value as JSON text; empty when absent. */
    static Optional<String> shown(JsonNode node) {
        if (Unknowns.isUnknown(node)) {
            return Optional.of("(unknown: " + Unknowns.why(node) + ")");
        }
        return Json.isAbsent(node) ? Optional.empty() : Optional.of(JsonExcerpt.of(node, LONGEST));
    }

    /** What an operand came to. */
    static Optional<String> shown(Outcome outcome) {
        if (outcome instanceof Outcome.Unknown unknown) {
            return Optional.of("(unknown: " + unknown.why() + ")");
        }
        return outcome instanceof Outcome.Value value
                ? Optional.of(JsonExcerpt.of(value.json(), LONGEST))
                : Optional.empty();
    }
}
