package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.assign.Attestation;
import dev.safeguard.compiler.assign.AttestationReader;
import dev.safeguard.compiler.assign.ObjectReading;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.store.Store;

/** What an attestation must be like. */
public final class AttestationRules {
    private static final String CODE = "InvalidCreateAttestationRequest";

    private final Store store;

    public AttestationRules(Store store) {
        this.store = store;
    }

    /**
     * Checks an attestation before it is stored.
     *
     * @param body as it would be stored
     * @throws ArmException 400 for a missing or malformed property, 404 for an unknown assignment
     */
    public void check(ObjectNode body) {
        ObjectReading<Attestation> reading = AttestationReader.read("", body);
        Attestation attestation = reading.object()
                .orElseThrow(() -> refusal("The attestation is invalid: " + Findings.text(reading.findings())));
        ExemptionRules.requireAssignment(store, attestation.assignment());
        if (attestation.referenceId().isEmpty() && assignsSet(attestation.assignment())) {
            throw refusal("The policyDefinitionReferenceId is required for an assignment of a policy set definition.");
        }
    }

    private boolean assignsSet(ArmId assignment) {
        return store.find(assignment)
                .flatMap(entry -> Json.text(Json.object(entry.body(), "properties"), "policyDefinitionId"))
                .filter(id -> ArmId.of(id).type().equalsIgnoreCase(PolicyTypes.SET))
                .isPresent();
    }

    private static ArmException refusal(String why) {
        return ArmException.badRequest(CODE, why);
    }
}
