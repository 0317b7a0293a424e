package dev.safeguard.deployer.local.policy;

import dev.safeguard.compiler.evaluate.PlanCodes;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmId;
import dev.safeguard.dsl.finding.Finding;
import java.util.List;

/** Turns what the planner refuses into the error codes that Azure has for parameters. */
final class ParameterRefusals {
    private ParameterRefusals() {}

    static ArmException refusal(ArmId assignment, List<Finding> refusals) {
        boolean notAllowed = refusals.stream().anyMatch(f -> f.code().equals(PlanCodes.PARAMETER_NOT_ALLOWED));
        return ArmException.badRequest(
                notAllowed ? "PolicyParameterValueNotAllowed" : "InvalidPolicyParameters",
                "The policy assignment '" + assignment.name() + "' is invalid: " + Findings.text(refusals));
    }
}
