package dev.safeguard.deployer.azure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** The calls for one kind of object; ids and bodies are ARM's. Failures are the client library's own exceptions. */
interface ObjectCalls {
    /** What lies at the management group itself, as far as the service can tell. */
    Stream<ObjectNode> list(String managementGroup);

    ObjectNode get(String scope, String name);

    ObjectNode put(String scope, String name, ObjectNode body);

    void delete(String scope, String name);

    /** The body after a journey through the client's model, which drops what it does not know. */
    ObjectNode through(ObjectNode body);
}
