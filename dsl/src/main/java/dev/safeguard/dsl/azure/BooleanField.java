package dev.safeguard.dsl.azure;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;

/** A field that is true, false or absent. */
public final class BooleanField extends Field {
    public BooleanField(String alias) {
        super(alias);
    }

    /** False when absent. */
    public Condition isTrue() {
        return compare(Operator.EQUALS, Value.of(true));
    }

    /** False when absent: a service's default is not the policy's business. */
    public Condition isFalse() {
        return compare(Operator.EQUALS, Value.of(false));
    }
}
