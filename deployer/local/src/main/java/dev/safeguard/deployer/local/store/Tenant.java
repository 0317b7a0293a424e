package dev.safeguard.deployer.local.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.Json;

/**
 * The one tenant, and how its containers are written down.
 *
 * @param id a GUID; the root management group is named by it
 */
public record Tenant(String id, Store store) {

    public ArmId rootGroup() {
        return ArmId.managementGroup(id);
    }

    public void putRootGroup(String displayName) {
        store.put(rootGroup(), group(rootGroup(), displayName, Json.object()));
    }

    public void putGroup(ArmId group, String displayName, ArmId parent) {
        ObjectNode reference = Json.object()
                .put("id", parent.toString())
                .put("name", parent.name())
                .put("displayName", new Hierarchy(store).displayName(parent));
        store.put(group, group(group, displayName, Json.object().set("parent", reference)));
    }

    private ObjectNode group(ArmId id, String displayName, ObjectNode details) {
        ObjectNode properties = Json.object().put("tenantId", this.id).put("displayName", displayName);
        properties.set("details", details.put("version", 1).put("updatedBy", "local"));
        ObjectNode body = Json.object().put("id", id.toString()).put("type", Hierarchy.GROUPS);
        return body.put("name", id.name()).set("properties", properties);
    }

    /** Puts a subscription into a group, out of the one it was in. */
    public void move(ArmId subscription, ArmId group) {
        new Hierarchy(store).membership(subscription).ifPresent(link -> store.remove(link.id()));
        ArmId link = group.child("subscriptions", subscription.name());
        store.put(link, Json.object().put("id", link.toString()).put("name", subscription.name()));
    }

    public void putSubscription(ArmId subscription, String displayName, ObjectNode tags) {
        ObjectNode body = Json.object()
                .put("id", subscription.toString())
                .put("subscriptionId", subscription.name())
                .put("tenantId", id)
                .put("displayName", displayName)
                .put("state", "Enabled")
                .put("authorizationSource", "RoleBased");
        body.set("tags", tags);
        body.set(
                "subscriptionPolicies",
                Json.object().put("locationPlacementId", "Public_2014-09-01").put("spendingLimit", "Off"));
        store.put(subscription, body);
    }
}
