package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Locale;
import java.util.Optional;

/**
 * What a deployment is made to. Members beyond its level are those of the level it was reached from.
 *
 * @param subscription its GUID
 * @param group name of the resource group
 * @param managementGroup its name
 * @param tenant its GUID
 * @param location of the resource group, or of a deployment of wider scope
 */
record Target(
        Level level,
        PartText subscription,
        PartText group,
        PartText managementGroup,
        PartText tenant,
        JsonNode location) {

    /** The one that the user named, with holes for what was not named. */
    static Target of(Level level, Destination destination) {
        return new Target(
                level,
                member(destination.subscriptionId(), "subscriptionId", "the subscription"),
                member(destination.resourceGroup(), "resourceGroup", "the resource group"),
                member(destination.managementGroupId(), "managementGroupId", "the management group"),
                member(destination.tenantId(), "tenantId", "the tenant"),
                location(level, destination.location()));
    }

    private static PartText member(Optional<String> given, String hole, String what) {
        return given.map(PartText::known).orElseGet(() -> PartText.hole(hole, what + " is not named"));
    }

    private static JsonNode location(Level level, Optional<String> given) {
        String function = level == Level.RESOURCE_GROUP ? "resourceGroup()" : "deployment()";
        return given.map(text -> (JsonNode) TextNode.valueOf(text)).orElseGet(() -> unnamed(function + ".location"));
    }

    private static JsonNode unnamed(String expression) {
        return UnknownValue.text("`" + expression + "` is not named", "{" + expression + "}");
    }

    Target withLocation(JsonNode other) {
        return new Target(level, subscription, group, managementGroup, tenant, other);
    }

    Target inGroup(PartText otherSubscription, PartText name) {
        String hole = "resourceGroup(" + name.plus("").pattern().replaceAll("[{}]", "") + ").location";
        boolean here = level == Level.RESOURCE_GROUP
                && group.key().equals(name.key())
                && subscription.key().equals(otherSubscription.key());
        JsonNode where = here ? location : unnamed(hole);
        return new Target(Level.RESOURCE_GROUP, otherSubscription, name, managementGroup, tenant, where);
    }

    Target inSubscription(PartText id) {
        return new Target(Level.SUBSCRIPTION, id, group, managementGroup, tenant, location);
    }

    Target inManagementGroup(PartText name) {
        return new Target(Level.MANAGEMENT_GROUP, subscription, group, name, tenant, location);
    }

    Target inTenant() {
        return new Target(Level.TENANT, subscription, group, managementGroup, tenant, location);
    }

    /** Id of what is deployed to; empty for the tenant. */
    PartText id() {
        return switch (level) {
            case RESOURCE_GROUP -> groupId(group);
            case SUBSCRIPTION -> subscriptionId();
            case MANAGEMENT_GROUP -> managementGroupId(managementGroup);
            case TENANT -> PartText.EMPTY;
        };
    }

    PartText subscriptionId() {
        return PartText.known("/subscriptions/").plus(subscription);
    }

    PartText groupId(PartText name) {
        return subscriptionId().plus("/resourceGroups/").plus(name);
    }

    static PartText managementGroupId(PartText name) {
        return PartText.known("/providers/Microsoft.Management/managementGroups/")
                .plus(name);
    }

    /** Whether resources here lie in a subscription. */
    boolean hasSubscription() {
        return level == Level.RESOURCE_GROUP || level == Level.SUBSCRIPTION;
    }

    /** What {@code resourceId} starts with: resources of management groups are named as those of the tenant. */
    PartText base() {
        return hasSubscription() ? id() : PartText.EMPTY;
    }

    /** Where a resource of that type lies when it says nothing of scopes. */
    PartText baseOf(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("microsoft.management/") ? PartText.EMPTY : id();
    }
}
