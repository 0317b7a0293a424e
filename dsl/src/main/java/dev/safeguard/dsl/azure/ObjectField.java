package dev.safeguard.dsl.azure;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;

/** An object; also one element of an array of objects, whose class adds the element's fields. */
public class ObjectField extends Field {
    public ObjectField(String alias) {
        super(alias);
    }

    /** True when the object has a member of this name, in any case. */
    public final Condition containsKey(String name) {
        return compare(Operator.CONTAINS_KEY, Value.of(name));
    }
}
