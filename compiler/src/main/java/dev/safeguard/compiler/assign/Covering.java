package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.dsl.rule.EffectName;
import java.util.Set;

/**
 * A policy in force for a resource.
 *
 * @param planned in the version and with the effect that overrides choose for the resource
 * @param exempt whether an active exemption covers it
 * @param enforced whether it acts on requests, by its assignment's mode and by enrolments
 */
public record Covering(AssignedPolicy policy, PlannedPolicy planned, Target target, boolean exempt, boolean enforced) {

    Decision decide(Resource resource, Context context) {
        return planned.decide(resource, context.policy(policy.functionResult()));
    }

    /** Its effect; one that cannot be told counts as a denial, which it is when the condition holds. */
    boolean has(Set<EffectName> effects) {
        return effects.contains(EffectName.named(planned.effect()).orElse(EffectName.DENY));
    }
}
