package dev.safeguard.dsl.azure;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;

/** A field whose type is not known here: every operator compiles, and the author answers for the right one. */
public final class AnyField extends StringField {
    public AnyField(String alias) {
        super(alias);
    }

    public Condition isTrue() {
        return compare(Operator.EQUALS, Value.of(true));
    }

    public Condition isFalse() {
        return compare(Operator.EQUALS, Value.of(false));
    }

    public Condition atLeast(long number) {
        return compare(Operator.GREATER_OR_EQUALS, Value.of(number));
    }

    public Condition atMost(long number) {
        return compare(Operator.LESS_OR_EQUALS, Value.of(number));
    }

    public Condition containsKey(String name) {
        return compare(Operator.CONTAINS_KEY, Value.of(name));
    }

    /** Any operator with any value. */
    public Condition is(Operator operator, Value value) {
        return compare(operator, value);
    }
}
