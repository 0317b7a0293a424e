package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The service principal of an assignment's system-assigned identity. */
final class Principals {
    private Principals() {}

    /** Its object id, once Azure has made the identity. */
    static Optional<String> of(ObjectNode assignment) {
        String id = assignment.path("identity").path("principalId").asText();
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }
}
