package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.evaluate.Operators.Side;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.Operator;
import java.util.Optional;

/** A leaf: left side, operator, operand. The left side is computed first, then the operand; either may fail. */
final class Comparison implements Matcher {
    private final LeftSide left;
    private final Operator operator;
    private final Computation operand;
    private final EvaluationOptions options;
    private final Optional<ValueTest> prepared;

    Comparison(LeftSide left, Operator operator, Computation operand, EvaluationOptions options) {
        this.left = left;
        this.operator = operator;
        this.operand = operand;
        this.options = options;
        this.prepared = left.side().flatMap(side -> operand.constant().map(o -> prepare(operator, o, side, options)));
    }

    @Override
    public Truth test(Frame frame) {
        frame.spend(1);
        LeftValue value = left.in(frame);
        ValueTest test = prepared.orElseGet(() -> prepare(operator, operand.in(frame), value.side(), options));
        return value.match(test);
    }

    static ValueTest prepare(Operator operator, Outcome operand, Side side, EvaluationOptions options) {
        if (operand instanceof Outcome.Value value) {
            return Operators.prepare(operator, value.json(), side, options);
        }
        if (operand instanceof Outcome.Failure) {
            return ValueTest.FAILS;
        }
        return ((Outcome.Unknown) operand)
                .pattern()
                .map(pattern -> PartlyKnown.operand(operator, pattern))
                .orElseGet(() -> ValueTest.always(Truth.UNKNOWN));
    }
}
