package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.Assignment;
import dev.safeguard.deployer.local.arm.Json;

/** The parameters of an assignment as ARM writes them. */
final class AssignmentParameters {
    private AssignmentParameters() {}

    /** {@code {name: {value}}}. */
    static ObjectNode json(Assignment assignment) {
        ObjectNode json = Json.object();
        assignment
                .parameters()
                .forEach((name, value) -> json.set(name, Json.object().set("value", value)));
        return json;
    }
}
