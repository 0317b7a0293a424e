package dev.safeguard.initiatives.azure;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Conditions;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;

/** What an assignment gave. A control whose parameter is empty must still say something sensible. */
public final class Given {
    private Given() {}

    /** The text or list was left empty. */
    public static Condition isEmpty(Parameter parameter) {
        Value empty = Value.expression("empty(parameters('" + parameter.name() + "'))");
        return Conditions.where(Operand.value(empty), Operator.EQUALS, Value.of(true));
    }
}
