package dev.safeguard.deployer.local.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.assign.Ancestry;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which scope lies above which: resource, resource group, subscription, management groups, tenant root group. */
public final class Hierarchy implements Ancestry {
    /** The type of the link between a group and a subscription in it. */
    public static final String MEMBERSHIP = "Microsoft.Management/managementGroups/subscriptions";

    public static final String GROUPS = "Microsoft.Management/managementGroups";

    private final Store store;

    public Hierarchy(Store store) {
        this.store = store;
    }

    @Override
    public Optional<ArmId> managementGroupAbove(ArmId container) {
        return container.kind() == ArmId.Kind.SUBSCRIPTION ? groupOf(container) : parentOf(container);
    }

    /** The parent of a management group; empty for the tenant root group. */
    public Optional<ArmId> parentOf(ArmId group) {
        return store.find(group)
                .map(entry -> Json.object(Json.object(entry.body(), "properties"), "details"))
                .flatMap(details -> Json.get(details, "parent"))
                .flatMap(parent -> Json.text(parent, "id"))
                .map(ArmId::of);
    }

    /** The management group that holds a subscription. */
    public Optional<ArmId> groupOf(ArmId subscription) {
        return membership(subscription).flatMap(entry -> entry.id().parent());
    }

    /** The link that puts a subscription into its group. */
    public Optional<Entry> membership(ArmId subscription) {
        return store.ofType(MEMBERSHIP).stream()
                .filter(entry -> entry.id().name().equalsIgnoreCase(subscription.name()))
                .findFirst();
    }

    /** Names of the management groups above a scope, nearest first. */
    public List<String> managementGroups(ArmId scope) {
        return path(scope).stream()
                .filter(id -> id.kind() == ArmId.Kind.MANAGEMENT_GROUP)
                .map(ArmId::name)
                .toList();
    }

    public List<Entry> childGroups(ArmId group) {
        return store.ofType(GROUPS).stream()
                .filter(entry -> parentOf(entry.id()).filter(group::equals).isPresent())
                .toList();
    }

    /** The subscriptions directly in a group. */
    public List<Entry> subscriptionsIn(ArmId group) {
        return store.ofType(MEMBERSHIP).stream()
                .filter(entry -> entry.id().parent().filter(group::equals).isPresent())
                .map(entry -> store.find(ArmId.subscription(entry.id().name())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** All groups below this one, parents before children. */
    public List<Entry> groupsBelow(ArmId group) {
        List<Entry> all = new ArrayList<>();
        for (Entry child : childGroups(group)) {
            all.add(child);
            all.addAll(groupsBelow(child.id()));
        }
        return all;
    }

    /** All subscriptions in a group and in the groups below it. */
    public List<Entry> subscriptionsBelow(ArmId group) {
        List<Entry> all = new ArrayList<>(subscriptionsIn(group));
        groupsBelow(group).forEach(child -> all.addAll(subscriptionsIn(child.id())));
        return all;
    }

    /** The display name of a group, its name when it has none. */
    public String displayName(ArmId group) {
        return store.find(group)
                .map(entry -> Json.object(entry.body(), "properties"))
                .flatMap(properties -> Json.get(properties, "displayName"))
                .map(JsonNode::asText)
                .orElse(group.name());
    }
}
