package dev.safeguard.dsl.azure;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;

/** A number. Every condition but {@link #notEqualTo} is false when the field is absent. */
public final class NumberField extends Field {
    public NumberField(String alias) {
        super(alias);
    }

    public Condition equalTo(long number) {
        return compare(Operator.EQUALS, Value.of(number));
    }

    public Condition notEqualTo(long number) {
        return compare(Operator.NOT_EQUALS, Value.of(number));
    }

    public Condition atLeast(long number) {
        return compare(Operator.GREATER_OR_EQUALS, Value.of(number));
    }

    public Condition atLeast(Parameter parameter) {
        return compare(Operator.GREATER_OR_EQUALS, parameter.asValue());
    }

    public Condition atMost(long number) {
        return compare(Operator.LESS_OR_EQUALS, Value.of(number));
    }

    public Condition atMost(Parameter parameter) {
        return compare(Operator.LESS_OR_EQUALS, parameter.asValue());
    }

    public Condition moreThan(long number) {
        return compare(Operator.GREATER, Value.of(number));
    }

    public Condition lessThan(long number) {
        return compare(Operator.LESS, Value.of(number));
    }
}
