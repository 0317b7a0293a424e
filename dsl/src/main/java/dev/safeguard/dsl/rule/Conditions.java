package dev.safeguard.dsl.rule;

import java.util.List;

/** The short words for conditions, to be imported statically. */
public final class Conditions {
    private Conditions() {}

    public static Condition allOf(Condition... conditions) {
        return new Condition.AllOf(List.of(conditions));
    }

    public static Condition anyOf(Condition... conditions) {
        return new Condition.AnyOf(List.of(conditions));
    }

    public static Condition not(Condition condition) {
        return new Condition.Not(condition);
    }

    public static Condition where(Operand left, Operator operator, Value right) {
        return new Condition.Comparison(left, operator, right);
    }

    /** A leaf over the api-version of the request (in scans: the newest of the type), such as {@code 2019-04-01}. */
    public static Condition requestApiVersion(Operator operator, String version) {
        return where(Operand.value(Value.expression("requestContext().apiVersion")), operator, Value.of(version));
    }
}
