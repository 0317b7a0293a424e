package dev.safeguard.blueprints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.blueprints.TemplateExpander.Expanded;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The landing zone, and two ways to fill in its parameters. */
final class Samples {
    private static final String HUB =
            "/subscriptions/8b0f3c52-7d7e-4f0a-b6a1-5c9d2e4f1a33/resourceGroups/rg-hub/providers/";

    static final Map<String, JsonNode> DEFAULTS = Map.of();

    /** A clinic's workload in a hub-and-spoke estate, with a workspace for all workloads. */
    static final Map<String, JsonNode> CLINIC = Map.of(
            "location", TextNode.valueOf("westus3"),
            "namePrefix", TextNode.valueOf("Clinic1"),
            "resourceGroupName", TextNode.valueOf("rg-clinic"),
            "addressPrefix", TextNode.valueOf("172.20.8.0/22"),
            "clientAddressPrefix", TextNode.valueOf("172.20.0.0/24"),
            "hubVirtualNetworkId", TextNode.valueOf(HUB + "Microsoft.Network/virtualNetworks/vnet-hub"),
            "logAnalyticsWorkspaceId", TextNode.valueOf(HUB + "Microsoft.OperationalInsights/workspaces/log-hub"),
            "storageSku", TextNode.valueOf("Standard_RAGZRS"),
            "blobSoftDeleteDays", IntNode.valueOf(90),
            "tags", JsonNodeFactory.instance.objectNode().put("Owner", "clinic").put("DataClassification", "Public"));

    private Samples() {}

    static ObjectNode template() {
        return LandingZones.named("phi-workload").orElseThrow().template();
    }

    static List<Map<String, JsonNode>> parameterSets() {
        return List.of(DEFAULTS, CLINIC);
    }

    static List<Expanded> expanded(Map<String, JsonNode> parameters) {
        return TemplateExpander.expand(template(), parameters, Target.sample());
    }

    static List<ObjectNode> resources(Map<String, JsonNode> parameters) {
        return bodies(expanded(parameters));
    }

    static List<ObjectNode> bodies(List<Expanded> resources) {
        return resources.stream().map(Expanded::body).toList();
    }

    /** Every value that a parameter lists, and the ends of its range. */
    static Stream<Arguments> extremes() {
        return template()
                .get("parameters")
                .propertyStream()
                .flatMap(p -> Stream.concat(
                                p.getValue().path("allowedValues").valueStream(),
                                Stream.of("minValue", "maxValue")
                                        .map(p.getValue()::path)
                                        .filter(JsonNode::isNumber))
                        .map(value -> Arguments.of(p.getKey(), value)));
    }
}
