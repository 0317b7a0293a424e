package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmId;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.store.Hierarchy;
import dev.safeguard.deployer.local.store.Store;
import java.time.Instant;
import java.util.Optional;

/** What an exemption must be like. */
public final class ExemptionRules {
    private static final String CODE = "InvalidCreatePolicyExemptionRequest";

    private final Store store;

    public ExemptionRules(Store store) {
        this.store = store;
    }

    /**
     * Checks an exemption before it is stored.
     *
     * @throws ArmException 400 for a missing or malformed property, 404 for an unknown assignment
     */
    public void check(ArmId id, ObjectNode properties) {
        String category = Json.text(properties, "exemptionCategory").orElse("");
        if (!category.equalsIgnoreCase("Waiver") && !category.equalsIgnoreCase("Mitigated")) {
            throw refusal("The exemptionCategory must be Waiver or Mitigated.");
        }
        ArmId assignment = Json.text(properties, "policyAssignmentId")
                .map(ArmId::of)
                .orElseThrow(() -> refusal("The policyAssignmentId is required."));
        if (store.find(assignment).isEmpty()) {
            throw ArmException.notFound(
                    "PolicyAssignmentNotFound", "The policy assignment '" + assignment + "' is not found.");
        }
        checkScope(id, assignment, properties);
        Json.text(properties, "expiresOn")
                .filter(text -> Exemption.instant(text).isEmpty())
                .ifPresent(text -> {
                    throw refusal("The expiresOn '" + text + "' is not an ISO-8601 instant.");
                });
    }

    private void checkScope(ArmId id, ArmId assignment, ObjectNode properties) {
        boolean anywhere = Json.text(properties, "assignmentScopeValidation")
                .filter("DoNotValidate"::equalsIgnoreCase)
                .isPresent();
        if (!anywhere && !new Hierarchy(store).isAtOrBelow(id.scope(), assignment.scope())) {
            throw refusal("The scope '" + id.scope() + "' does not lie in the scope of '" + assignment + "'.");
        }
    }

    private static ArmException refusal(String why) {
        return ArmException.badRequest(CODE, why);
    }

    /** Whether a stored exemption is still honoured. */
    public boolean isActive(ObjectNode body, Instant now) {
        Optional<Instant> end =
                Json.text(Json.object(body, "properties"), "expiresOn").flatMap(Exemption::instant);
        return end.filter(at -> !at.isAfter(now)).isEmpty();
    }
}
