package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.NameGuid;
import java.util.Locale;

/**
 * A role that the identity of an assignment needs at a scope. The principal is known only once the assignment exists,
 * so a grant becomes a role assignment late.
 *
 * @param roleDefinitionId {@code /providers/Microsoft.Authorization/roleDefinitions/<guid>}
 */
public record RoleGrant(String scope, String assignmentId, String roleDefinitionId) {
    /** In a plan: the assignment whose principal is to be put in; never sent to Azure. */
    static final String PRINCIPAL_OF = "principalOf";

    private static final String PENDING = "known-after-apply-";

    /** The role's GUID in lower case: Azure writes the rest of the id in several ways. */
    String role() {
        return ArmIds.name(roleDefinitionId).toLowerCase(Locale.ROOT);
    }

    /** The id of the role assignment for a known principal; the same for every run. */
    String id(String principalId) {
        return ResourceKind.ROLE_ASSIGNMENT.idAt(scope, nameFor(principalId));
    }

    /** The same for every run: a UUID of version 5 of scope, principal and role, as a template's {@code guid()} makes it. */
    private String nameFor(String principalId) {
        return NameGuid.ofIds(scope, principalId, role());
    }

    /** The id that stands in a plan for one that cannot be known yet. */
    String pendingId() {
        return ResourceKind.ROLE_ASSIGNMENT.idAt(scope, PENDING + role());
    }

    ObjectNode body(String principalId, String owner) {
        ObjectNode body = pendingBody(owner);
        body.remove(PRINCIPAL_OF);
        ((ObjectNode) body.path("properties")).put("principalId", principalId);
        return body;
    }

    ObjectNode pendingBody(String owner) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put(PRINCIPAL_OF, assignmentId);
        body.putObject("properties")
                .put("roleDefinitionId", roleDefinitionId)
                .put("principalType", "ServicePrincipal")
                .put("description", Marker.description(owner));
        return body;
    }

    static boolean isPending(String id) {
        return ArmIds.name(id).startsWith(PENDING);
    }

    /** The grant that a pending change of a plan describes. */
    static RoleGrant read(String id, ObjectNode pendingBody) {
        return new RoleGrant(
                ArmIds.scope(id),
                pendingBody.path(PRINCIPAL_OF).asText(),
                pendingBody.path("properties").path("roleDefinitionId").asText());
    }
}
