package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.PlannedPolicy;

/**
 * What a policy does besides stopping or changing a request: an audit event, or a deployment. Those of auditIfNotExists and
 * deployIfNotExists come after the resource provider has succeeded.
 *
 * @param decision its effect, and in its details the deployment's parameters
 */
public record PolicyEvent(AssignedPolicy policy, PlannedPolicy planned, Decision.NonCompliant decision) {
    static PolicyEvent of(Covering covering, Decision.NonCompliant decision) {
        return new PolicyEvent(covering.policy(), covering.planned(), decision);
    }
}
