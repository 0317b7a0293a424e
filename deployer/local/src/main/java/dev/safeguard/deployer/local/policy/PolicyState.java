package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.deployer.local.arm.ArmId;
import java.util.List;
import java.util.Optional;

/**
 * The state of one resource under one policy of one assignment.
 *
 * @param effect lower case
 * @param row the record as policy states return it, without the OData envelope
 */
public record PolicyState(
        ArmId resource,
        ArmId assignment,
        Optional<ArmId> set,
        ArmId definition,
        Optional<String> referenceId,
        List<String> groupNames,
        String effect,
        ComplianceState state,
        ObjectNode row) {
    public PolicyState {
        groupNames = List.copyOf(groupNames);
    }
}
