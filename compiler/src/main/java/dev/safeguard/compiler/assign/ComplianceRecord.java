package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.PlannedPolicy;

/**
 * The state of one resource under one policy.
 *
 * @param planned in the version and with the effect in force for the resource
 * @param decision what the rule itself says, whatever exemptions, attestations and conflicts make of it
 */
public record ComplianceRecord(
        ArmId resource, AssignedPolicy policy, PlannedPolicy planned, Decision decision, ComplianceState state) {}
