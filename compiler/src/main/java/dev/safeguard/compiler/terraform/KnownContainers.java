package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.compiler.source.SourcedResource.Role;
import dev.safeguard.dsl.finding.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resource groups and subscriptions that a plan only reads: their tags, and the tenant, matter to what lies in them. They
 * get no verdicts.
 */
final class KnownContainers {
    private static final String GROUP = "Microsoft.Resources/subscriptions/resourceGroups";
    private static final String SUBSCRIPTION = "Microsoft.Resources/subscriptions";

    private final Map<String, ObjectNode> subscriptions = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    private KnownContainers() {}

    static void hand(PlanDocument document, Place place, ResourceSink sink) {
        KnownContainers known = new KnownContainers();
        for (ObjectNode data : document.data()) {
            JsonNode values = marked(data);
            String address = data.path("address").asText();
            switch (data.path("type").asText()) {
                case "azurerm_resource_group" -> known.group(values).ifPresent(g -> give(g, address, place, sink));
                case "azurerm_subscription", "azurerm_client_config" -> known.subscription(values, address);
                default -> {}
            }
        }
        known.subscriptions.forEach((id, json) -> give(json, known.addresses.getOrDefault(id, id), place, sink));
    }

    /** The values, with the tags marked as secrets where the plan marks them. */
    private static JsonNode marked(ObjectNode data) {
        JsonNode values = data.path("values");
        SecretNames.mark(
                "tags",
                values.path("tags"),
                data.path("sensitive_values").path("tags").asBoolean());
        return values;
    }

    private static void give(ObjectNode json, String address, Place place, ResourceSink sink) {
        sink.resource(new SourcedResource(json, place, Optional.of(address), Role.RELATED));
    }

    private Optional<ObjectNode> group(JsonNode values) {
        if (!values.path("id").isTextual()) {
            return Optional.empty();
        }
        ObjectNode json = container(GROUP, values.path("id").textValue());
        for (String property : List.of("location", "tags")) {
            if (!values.path(property).isMissingNode() && !values.path(property).isNull()) {
                json.set(property, values.path(property));
            }
        }
        return Optional.of(json);
    }

    /** The client's own configuration tells the tenant, but no tags. */
    private void subscription(JsonNode values, String address) {
        JsonNode name = values.path("subscription_id");
        if (!name.isTextual()) {
            return;
        }
        String id = "/subscriptions/" + name.textValue();
        addresses.putIfAbsent(id, address);
        ObjectNode json = subscriptions.computeIfAbsent(
                id,
                k -> container(SUBSCRIPTION, id)
                        .<ObjectNode>set("tags", UnknownValue.node("the plan does not hold the subscription's tags")));
        if (values.path("tenant_id").isTextual()) {
            json.set("tenantId", values.path("tenant_id"));
        }
        if (values.path("tags").isObject()) {
            json.set("tags", values.path("tags"));
        }
    }

    private static ObjectNode container(String type, String id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("name", ArmIds.name(id))
                .put("type", type);
    }
}
