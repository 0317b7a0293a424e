package dev.safeguard.dsl.azure;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Conditions;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;

/** A number of elements, to be compared. */
public final class Count {
    private final Operand operand;

    Count(Operand operand) {
        this.operand = operand;
    }

    public Condition equalTo(long number) {
        return compare(Operator.EQUALS, number);
    }

    public Condition atLeast(long number) {
        return compare(Operator.GREATER_OR_EQUALS, number);
    }

    public Condition atMost(long number) {
        return compare(Operator.LESS_OR_EQUALS, number);
    }

    public Condition moreThan(long number) {
        return compare(Operator.GREATER, number);
    }

    public Condition lessThan(long number) {
        return compare(Operator.LESS, number);
    }

    private Condition compare(Operator operator, long number) {
        return Conditions.where(operand, operator, Value.of(number));
    }
}
