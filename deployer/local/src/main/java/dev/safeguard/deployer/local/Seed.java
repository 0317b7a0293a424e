package dev.safeguard.deployer.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.store.Store;
import dev.safeguard.deployer.local.store.Tenant;
import java.util.List;
import java.util.Map;

/** Puts an estate into the store, as if it had been there before any policy. */
final class Seed {
    /** Columns that Resource Graph adds to what ARM returns. */
    private static final List<String> GRAPH_COLUMNS = List.of("resourceGroup", "subscriptionId", "tenantId");

    private static final String DEFAULT_LOCATION = "eastus";

    private final Store store;
    private final Tenant tenant;

    private Seed(Tenant tenant) {
        this.tenant = tenant;
        this.store = tenant.store();
    }

    static void plant(Estate estate, Tenant tenant) {
        Seed seed = new Seed(tenant);
        tenant.putRootGroup("Tenant Root Group");
        estate.managementGroups().forEach(seed::group);
        estate.subscriptions().forEach(seed::subscription);
        estate.resources().forEach(seed::resource);
        estate.resources().forEach(seed::resourceGroup);
    }

    private void group(Estate.Group group) {
        ArmId parent = group.parent().map(ArmId::managementGroup).orElse(tenant.rootGroup());
        tenant.putGroup(ArmId.managementGroup(group.name()), group.displayName().orElse(group.name()), parent);
    }

    private void subscription(Estate.Subscription subscription) {
        ArmId id = ArmId.subscription(subscription.id());
        tenant.putSubscription(id, subscription.displayName().orElse(subscription.id()), subscription.tags());
        tenant.move(
                id, subscription.managementGroup().map(ArmId::managementGroup).orElse(tenant.rootGroup()));
    }

    private void resource(ObjectNode row) {
        ArmId id = EstateReader.id(row);
        if (id.kind() == ArmId.Kind.SUBSCRIPTION) {
            return; // subscriptions are listed on their own
        }
        ObjectNode body = row.deepCopy();
        GRAPH_COLUMNS.forEach(column -> Json.key(row, column).ifPresent(body::remove));
        List<String> empty = body.properties().stream()
                .filter(property -> property.getValue().isNull())
                .map(Map.Entry::getKey)
                .toList();
        body.remove(empty);
        boolean group = id.kind() == ArmId.Kind.RESOURCE_GROUP;
        String type = group ? "Microsoft.Resources/resourceGroups" : id.type();
        body.put("id", id.toString()).put("name", id.name()).put("type", type);
        store.put(id, body);
    }

    /** Exports often leave out the groups; they follow from the ids. */
    private void resourceGroup(ObjectNode row) {
        EstateReader.id(row)
                .resourceGroup()
                .filter(group -> store.find(group).isEmpty())
                .ifPresent(group -> {
                    ObjectNode body = Json.object()
                            .put("id", group.toString())
                            .put("name", group.name())
                            .put("type", "Microsoft.Resources/resourceGroups")
                            .put("location", Json.text(row, "location").orElse(DEFAULT_LOCATION));
                    body.set("tags", Json.object());
                    body.set("properties", Json.object().put("provisioningState", "Succeeded"));
                    store.put(group, body);
                });
    }
}
