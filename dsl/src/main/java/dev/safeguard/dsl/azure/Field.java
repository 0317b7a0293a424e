package dev.safeguard.dsl.azure;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Conditions;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;

/** One field of a resource. A missing field and JSON null are the same to Azure Policy: absent. */
public abstract class Field {
    private final String alias;

    /**
     * A field by its name in a policy.
     *
     * @param alias an alias such as {@code Microsoft.Storage/storageAccounts/minimumTlsVersion}, or a name such as
     *     {@code location}
     */
    protected Field(String alias) {
        this.alias = alias;
    }

    /** The name in a policy; also what a modify operation targets. */
    public final String alias() {
        return alias;
    }

    /** True when there is a value, be it empty, zero or false. */
    public final Condition exists() {
        return compare(Operator.EXISTS, Value.of(true));
    }

    /** True when there is no value. */
    public final Condition absent() {
        return compare(Operator.EXISTS, Value.of(false));
    }

    final Condition compare(Operator operator, Value value) {
        return Conditions.where(Operand.field(alias), operator, value);
    }

    @Override
    public String toString() {
        return alias;
    }
}
