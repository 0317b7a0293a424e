package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.PlanCodes;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import java.util.List;
import java.util.Set;

/** Turns what is wrong with an assignment into the error codes that Azure has for it. */
final class AssignmentRefusals {
    static final String CODE = "InvalidCreatePolicyAssignmentRequest";

    private static final Set<Code> OF_PARAMETERS = Set.of(
            PlanCodes.PARAMETER_MISSING,
            PlanCodes.PARAMETER_TYPE,
            PlanCodes.PARAMETER_UNDECLARED,
            PlanCodes.PARAMETER_AMBIGUOUS);

    private AssignmentRefusals() {}

    static ArmException of(List<Finding> errors) {
        return ArmException.badRequest(code(errors), "The policy assignment is invalid: " + Findings.text(errors));
    }

    private static String code(List<Finding> errors) {
        if (errors.stream().anyMatch(f -> f.code().equals(PlanCodes.PARAMETER_NOT_ALLOWED))) {
            return "PolicyParameterValueNotAllowed";
        }
        return errors.stream().anyMatch(f -> OF_PARAMETERS.contains(f.code())) ? "InvalidPolicyParameters" : CODE;
    }

    /** An identity needs a region to live in. */
    static void requireLocation(ObjectNode body) {
        String kind = Json.text(Json.object(body, "identity"), "type").orElse("None");
        if (!kind.equalsIgnoreCase("None") && Json.text(body, "location").isEmpty()) {
            throw ArmException.badRequest(
                    "LocationRequired", "The location property is required for a policy assignment with an identity.");
        }
    }
}
