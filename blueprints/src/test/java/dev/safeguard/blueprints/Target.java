package dev.safeguard.blueprints;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Where a template is expanded to: a sample subscription, and a resource group of it when the template is nested. */
record Target(String subscriptionId, String tenantId, String location, Optional<ObjectNode> resourceGroup) {

    static Target sample() {
        return new Target(
                "5a3c1f6e-0d1b-4a57-9c1f-7be0a1c3d9e2",
                "9d2f7c44-61b8-4c39-8a35-2f0e6d5b7a10",
                "eastus2",
                Optional.empty());
    }

    Target inGroup(ObjectNode group) {
        return new Target(subscriptionId, tenantId, location, Optional.of(group));
    }

    /** What {@code subscription()} gives. */
    ObjectNode subscription() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", subscriptionPath())
                .put("subscriptionId", subscriptionId)
                .put("tenantId", tenantId)
                .put("displayName", "sample");
    }

    String subscriptionPath() {
        return "/subscriptions/" + subscriptionId;
    }

    /** The id of the group, or of the subscription. */
    String path() {
        return resourceGroup.map(group -> group.get("id").textValue()).orElseGet(this::subscriptionPath);
    }
}
