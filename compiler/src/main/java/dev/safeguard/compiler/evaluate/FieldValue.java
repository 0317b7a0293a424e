package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.safeguard.compiler.evaluate.Operators.Side;
import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import java.util.List;
import java.util.Optional;

/**
 * A {@code value} that is {@code field('name')} and nothing else, read as missing when the field is: the rival of
 * {@link Assumption#VALUE_OF_MISSING_FIELD_EXISTS}.
 */
record FieldValue(LeftSide value, FieldName field) implements LeftSide {
    @Override
    public LeftValue in(Frame frame) {
        return frame.lacks(field) ? new LeftValue.All(List.of(NullNode.getInstance()), Side.VALUE) : value.in(frame);
    }

    /** The left side of a leaf, as the options read it. */
    static LeftSide of(Condition.Comparison leaf, LeftSide left, EvaluationOptions options) {
        if (leaf.operator() != Operator.EXISTS || options.holds(Assumption.VALUE_OF_MISSING_FIELD_EXISTS)) {
            return left;
        }
        return field(leaf.left()).<LeftSide>map(f -> new FieldValue(left, f)).orElse(left);
    }

    private static Optional<FieldName> field(Operand operand) {
        return operand instanceof Operand.Computed computed
                        && computed.value() instanceof dev.safeguard.dsl.rule.Value.Expression expression
                        && Expression.parse(expression.text()) instanceof Parsed.Ok ok
                        && ok.expression() instanceof Call call
                        && call.isTo("field")
                ? call.textArgument(0).map(FieldName::parse).filter(f -> !f.isCollection())
                : Optional.empty();
    }
}
