package dev.safeguard.compiler.evaluate;

import java.util.EnumSet;
import java.util.Set;

/**
 * How an engine reads what Azure's documentation leaves open.
 *
 * @param assumptions those that hold
 */
public record EvaluationOptions(Set<Assumption> assumptions) {
    public EvaluationOptions {
        assumptions = Set.copyOf(assumptions);
    }

    /** All assumptions hold. */
    public static EvaluationOptions standard() {
        return new EvaluationOptions(EnumSet.allOf(Assumption.class));
    }

    /** The rival reading of one question. */
    public EvaluationOptions without(Assumption assumption) {
        EnumSet<Assumption> rest = EnumSet.noneOf(Assumption.class);
        rest.addAll(assumptions);
        rest.remove(assumption);
        return new EvaluationOptions(rest);
    }

    public boolean holds(Assumption assumption) {
        return assumptions.contains(assumption);
    }
}
