package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.deployer.local.arm.ArmId;
import dev.safeguard.deployer.local.policy.ResourceSelector.Target;
import dev.safeguard.dsl.rule.Initiative;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One definition in force through one assignment, directly or as a member of a set.
 *
 * @param definition id of the definition
 * @param functionResult what the function {@code policy()} returns inside the rule
 * @param overridden the same policy with each effect that an override of the assignment names, by lower-case name
 */
record AppliedPolicy(
        Assignment assignment,
        ArmId definition,
        Optional<Initiative> set,
        Optional<Initiative.Member> member,
        PlannedPolicy policy,
        ObjectNode functionResult,
        Map<String, PlannedPolicy> overridden) {

    Optional<String> referenceId() {
        return member.flatMap(Initiative.Member::referenceId);
    }

    Optional<ArmId> setId() {
        return set.map(s -> assignment.definition());
    }

    List<String> groupNames() {
        return member.map(Initiative.Member::groupNames).orElse(List.of());
    }

    Target target(String type, Optional<String> location) {
        return new Target(type, location, referenceId());
    }

    /** The policy with the effect that the assignment's overrides choose for this resource. */
    PlannedPolicy policyFor(Target target) {
        return assignment
                .effectFor(target)
                .map(effect -> overridden.getOrDefault(effect.toLowerCase(Locale.ROOT), policy))
                .orElse(policy);
    }

    /** The policy under another effect; empty when the rule cannot carry it. */
    static Optional<PlannedPolicy> with(PlannedPolicy policy, String effect) {
        return policy.withEffect(effect) instanceof Planning.Planned planned
                ? Optional.of(planned.policy())
                : Optional.empty();
    }
}
