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
    private final Optional<ValueTest> prepared;

    Comparison(LeftSide left, Operator operator, Computation operand) {
        this.left = left;
        this.operator = operator;
        this.operand = operand;
        this.prepared = left.side().flatMap(side -> operand.constant().map(o -> prepare(operator, o, side)));
    }

    @Override
    public Truth test(Frame frame) {
        LeftValue value = left.in(frame);
        ValueTest test = prepared.orElseGet(() -> prepare(operator, operand.in(frame), value.side()));
        return value.match(test);
    }

    static ValueTest prepare(Operator operator, Outcome operand, Side side) {
        if (operand instanceof Outcome.Value value) {
            return Operators.prepare(operator, value.json(), side);
        }
        return operand instanceof Outcome.Failure ? ValueTest.FAILS : ValueTest.always(Truth.UNKNOWN);
    }
}
