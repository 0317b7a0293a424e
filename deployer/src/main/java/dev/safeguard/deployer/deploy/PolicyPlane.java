package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The port to ARM: reads and writes policy objects by id. Every method may throw {@link AzureFailure}; throttling and
 * transient errors are already retried.
 */
public interface PolicyPlane {
    /** The address of ARM, without a trailing slash: {@code https://management.azure.com}. */
    String endpoint();

    /** The group of that name, or empty when there is none or it may not be seen. */
    Optional<ManagementGroup> managementGroup(String name);

    /** The objects that lie exactly at {@code scope}: neither inherited ones nor built-ins. */
    List<ObjectNode> list(ResourceKind kind, String scope);

    Optional<ObjectNode> get(ResourceKind kind, String id);

    /** Creates or replaces the object; repeating it changes nothing. Returns what Azure stored. */
    ObjectNode put(ResourceKind kind, String id, ObjectNode body);

    /** Deletes the object; succeeds when it does not exist. */
    void delete(ResourceKind kind, String id);

    /** Pointers to the parts of {@code body} that would be lost on the way to Azure. */
    List<String> unsupported(ResourceKind kind, ObjectNode body);

    /**
     * A management group.
     *
     * @param tenant id of the Entra tenant; empty when the endpoint does not tell
     */
    record ManagementGroup(String name, String tenant) {}
}
