package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.PlannedPolicy;

/**
 * A policy that stops a request.
 *
 * @param policy which one
 * @param planned in the version and with the effect in force for the resource
 * @param decision why: its effect takes place, or its evaluation failed or could not be decided
 */
public record Denial(AssignedPolicy policy, PlannedPolicy planned, Decision decision) {
    static Denial of(Covering covering, Decision decision) {
        return new Denial(covering.policy(), covering.planned(), decision);
    }
}
