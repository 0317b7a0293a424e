package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.EffectName;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What happens when the {@code if} of a rule is true. */
interface EffectPlan {
    EffectName name();

    /**
     * Decides for a resource whose condition holds.
     *
     * @param why the reasons of the condition, made only when they are needed
     */
    Decision take(Frame frame, Judge judge, Supplier<List<Reason>> why);

    /** The part of the decision tree that the effect adds. */
    default Optional<Trace> explain(Frame frame, InterpretedJudge judge) {
        return Optional.empty();
    }

    /** Whether the rule applies only where its whole condition holds. */
    default boolean looksForOthers() {
        return false;
    }
}
