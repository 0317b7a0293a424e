package dev.safeguard.deployer.azure;

import com.azure.core.util.Context;
import com.azure.resourcemanager.resources.fluent.PolicyAssignmentsClient;
import com.azure.resourcemanager.resources.fluent.models.PolicyAssignmentInner;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Policy assignments. */
record AssignmentCalls(PolicyAssignmentsClient client) implements ObjectCalls {
    @Override
    public Stream<ObjectNode> list(String managementGroup) {
        return client.listForManagementGroup(managementGroup, "atExactScope()", null, null, Context.NONE).stream()
                .map(AssignmentCalls::json);
    }

    @Override
    public ObjectNode get(String scope, String name) {
        return json(client.get(relative(scope), name));
    }

    @Override
    public ObjectNode put(String scope, String name, ObjectNode body) {
        return json(client.create(relative(scope), name, model(body)));
    }

    @Override
    public void delete(String scope, String name) {
        client.deleteWithResponse(relative(scope), name, Context.NONE);
    }

    @Override
    public ObjectNode through(ObjectNode body) {
        return InnerJson.toJson(model(body));
    }

    /** The client puts a slash of its own before the scope. */
    static String relative(String scope) {
        return scope.substring(1);
    }

    private static PolicyAssignmentInner model(ObjectNode body) {
        return InnerJson.toModel(body, PolicyAssignmentInner::fromJson);
    }

    /** With the principal, which the model reads but does not write. */
    private static ObjectNode json(PolicyAssignmentInner model) {
        ObjectNode json = InnerJson.toJson(model).put("id", model.id()).put("name", model.name());
        if (model.identity() != null && model.identity().principalId() != null) {
            json.withObjectProperty("identity")
                    .put("principalId", model.identity().principalId());
        }
        return json;
    }
}
