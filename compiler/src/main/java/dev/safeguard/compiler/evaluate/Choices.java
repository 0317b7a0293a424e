package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.evaluate.Operators.Side;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.dsl.rule.Operator;
import java.util.List;

/**
 * What an operator makes of a value that is not known, but is one of a few: a parameter of a template with allowed values.
 *
 * @param operator not a negated one
 */
record Choices(Operator operator, Side side) {

    /** What the test says of all choices alike; else unknown. */
    ValueTest test(ValueTest known) {
        return left -> {
            List<Truth> truths = choices(left).stream()
                    .map(choice -> known.of(normal(choice)))
                    .distinct()
                    .toList();
            return truths.size() == 1 ? truths.get(0) : Truth.UNKNOWN;
        };
    }

    /** Whoever gives the value may spell it in another case, and {@code match} is the one operator to which that matters. */
    private List<JsonNode> choices(JsonNode left) {
        return operator == Operator.MATCH ? List.of() : UnknownValue.choices(left);
    }

    /** A location that is known comes without spaces. */
    private JsonNode normal(JsonNode choice) {
        return side == Side.LOCATION && choice.isTextual()
                ? TextNode.valueOf(Operators.place(choice.textValue(), side))
                : choice;
    }
}
