package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.assign.AssignedPolicy;
import dev.safeguard.compiler.assign.ComplianceRecord;

/**
 * The state of one resource under one policy of one assignment.
 *
 * @param row the record as policy states return it, without the OData envelope
 */
public record PolicyState(ComplianceRecord compliance, ObjectNode row) {

    public ArmId resource() {
        return compliance.resource();
    }

    public AssignedPolicy policy() {
        return compliance.policy();
    }

    /** Id of the assignment. */
    public ArmId assignment() {
        return policy().assignment().id();
    }
}
