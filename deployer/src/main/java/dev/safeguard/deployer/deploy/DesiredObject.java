package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One object that should exist.
 *
 * @param id full ARM id, without query
 * @param body of the PUT: {@code properties} and, on an assignment, {@code identity} and {@code location}
 */
public record DesiredObject(ResourceKind kind, String id, ObjectNode body) {
    public DesiredObject {
        body = body.deepCopy();
    }

    /** A copy; changing it changes nothing. */
    @Override
    public ObjectNode body() {
        return body.deepCopy();
    }
}
