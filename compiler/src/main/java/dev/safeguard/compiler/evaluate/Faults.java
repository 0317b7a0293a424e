package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.Condition;

/** Says why a leaf failed; lower case, one line, no full stop. */
final class Faults {
    private Faults() {}

    static String explain(Condition.Comparison leaf, LeftValue left, Outcome operand) {
        if (left instanceof LeftValue.Failed failed) {
            return failed.message();
        }
        if (operand instanceof Outcome.Failure failure) {
            return failure.message();
        }
        String operator = "`" + leaf.operator().json() + "`";
        if (operand instanceof Outcome.Value value && Json.isAbsent(value.json())) {
            return "the operand of " + operator + " is null";
        }
        return switch (leaf.operator()) {
            case IN, NOT_IN -> "the operand of " + operator + " is no array";
            case EXISTS -> "the operand of " + operator + " is neither true nor false";
            default -> operator + " compares two numbers, two strings or two dates only";
        };
    }
}
