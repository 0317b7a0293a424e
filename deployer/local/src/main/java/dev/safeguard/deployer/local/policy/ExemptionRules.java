package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.assign.Exemption;
import dev.safeguard.compiler.assign.ExemptionReader;
import dev.safeguard.compiler.assign.ObjectReading;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.store.Hierarchy;
import dev.safeguard.deployer.local.store.Store;
import dev.safeguard.dsl.finding.Finding;
import java.time.Instant;
import java.util.List;

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
     * @param body as it would be stored
     * @throws ArmException 400 for a missing or malformed property, 404 for an unknown assignment
     */
    public void check(ObjectNode body) {
        ObjectReading<Exemption> reading = ExemptionReader.read("", body);
        Exemption exemption = reading.object().orElseThrow(() -> refusal(reading.findings()));
        requireAssignment(store, exemption.assignment());
        List<Finding> misplaced = exemption.check(new Hierarchy(store));
        if (!misplaced.isEmpty()) {
            throw refusal(misplaced);
        }
    }

    static void requireAssignment(Store store, ArmId assignment) {
        if (store.find(assignment).isEmpty()) {
            throw ArmException.notFound(
                    "PolicyAssignmentNotFound", "The policy assignment '" + assignment + "' is not found.");
        }
    }

    private static ArmException refusal(List<Finding> findings) {
        return ArmException.badRequest(CODE, "The policy exemption is invalid: " + Findings.text(findings));
    }

    /** Whether a stored exemption is still honoured. */
    public boolean isActive(ObjectNode body, Instant now) {
        return ExemptionReader.read("", body)
                .object()
                .filter(e -> e.isActive(now))
                .isPresent();
    }
}
