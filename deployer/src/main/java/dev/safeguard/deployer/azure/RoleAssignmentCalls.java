package dev.safeguard.deployer.azure;

import com.azure.core.util.Context;
import com.azure.resourcemanager.authorization.fluent.RoleAssignmentsClient;
import com.azure.resourcemanager.authorization.fluent.models.RoleAssignmentInner;
import com.azure.resourcemanager.authorization.models.RoleAssignmentCreateParameters;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.deploy.ArmIds;
import java.util.stream.Stream;

/** Role assignments. */
record RoleAssignmentCalls(RoleAssignmentsClient client) implements ObjectCalls {
    @Override
    public Stream<ObjectNode> list(String managementGroup) {
        String scope = AssignmentCalls.relative(ArmIds.managementGroup(managementGroup));
        return client.listForScope(scope, "atScope()", null, null, Context.NONE).stream()
                .map(RoleAssignmentCalls::json);
    }

    @Override
    public ObjectNode get(String scope, String name) {
        return json(client.get(AssignmentCalls.relative(scope), name));
    }

    @Override
    public ObjectNode put(String scope, String name, ObjectNode body) {
        return json(client.create(AssignmentCalls.relative(scope), name, model(body)));
    }

    @Override
    public void delete(String scope, String name) {
        client.deleteWithResponse(AssignmentCalls.relative(scope), name, null, Context.NONE);
    }

    @Override
    public ObjectNode through(ObjectNode body) {
        return InnerJson.toJson(model(body));
    }

    private static RoleAssignmentCreateParameters model(ObjectNode body) {
        return InnerJson.toModel(body, RoleAssignmentCreateParameters::fromJson);
    }

    private static ObjectNode json(RoleAssignmentInner model) {
        return InnerJson.toJson(model).put("id", model.id()).put("name", model.name());
    }
}
