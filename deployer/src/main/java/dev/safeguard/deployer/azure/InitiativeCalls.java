package dev.safeguard.deployer.azure;

import com.azure.core.util.Context;
import com.azure.resourcemanager.resources.fluent.PolicySetDefinitionsClient;
import com.azure.resourcemanager.resources.fluent.models.PolicySetDefinitionInner;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.deploy.ArmIds;
import java.util.stream.Stream;

/** Initiatives ("policy set definitions") at a management group. */
record InitiativeCalls(PolicySetDefinitionsClient client) implements ObjectCalls {
    @Override
    public Stream<ObjectNode> list(String managementGroup) {
        return client.listByManagementGroup(managementGroup, "atExactScope()", null, null, Context.NONE).stream()
                .map(InitiativeCalls::json);
    }

    @Override
    public ObjectNode get(String scope, String name) {
        return json(client.getAtManagementGroup(ArmIds.name(scope), name));
    }

    @Override
    public ObjectNode put(String scope, String name, ObjectNode body) {
        return json(client.createOrUpdateAtManagementGroup(ArmIds.name(scope), name, model(body)));
    }

    @Override
    public void delete(String scope, String name) {
        client.deleteAtManagementGroup(ArmIds.name(scope), name);
    }

    @Override
    public ObjectNode through(ObjectNode body) {
        return InnerJson.toJson(model(body));
    }

    private static PolicySetDefinitionInner model(ObjectNode body) {
        return InnerJson.toModel(body, PolicySetDefinitionInner::fromJson);
    }

    private static ObjectNode json(PolicySetDefinitionInner model) {
        return InnerJson.toJson(model).put("id", model.id()).put("name", model.name());
    }
}
