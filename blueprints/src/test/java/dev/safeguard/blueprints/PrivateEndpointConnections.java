package dev.safeguard.blueprints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The connections that Azure adds to a service when a private endpoint to it is deployed. No template lists them; they
 * follow from the endpoint: what stands under {@code privateLinkServiceConnections} is approved at once, by the rights of
 * whoever deploys (without these the deployment fails, so there is no endpoint either), what stands under
 * {@code manualPrivateLinkServiceConnections} is pending until the service's owner agrees. Azure chooses the name.
 */
final class PrivateEndpointConnections {
    private PrivateEndpointConnections() {}

    static List<ObjectNode> of(List<ObjectNode> resources) {
        List<ObjectNode> connections = new ArrayList<>();
        for (ObjectNode endpoint : resources) {
            if (endpoint.get("type").textValue().equals("Microsoft.Network/privateEndpoints")) {
                JsonNode properties = endpoint.get("properties");
                add(connections, endpoint, properties.path("privateLinkServiceConnections"), "Approved");
                add(connections, endpoint, properties.path("manualPrivateLinkServiceConnections"), "Pending");
            }
        }
        return connections;
    }

    private static void add(List<ObjectNode> connections, ObjectNode endpoint, JsonNode declared, String status) {
        for (JsonNode connection : declared) {
            String service = connection.at("/properties/privateLinkServiceId").textValue();
            connections.add(connection(service, endpoint, status));
        }
    }

    private static ObjectNode connection(String service, ObjectNode endpoint, String status) {
        String id =
                service + "/privateEndpointConnections/" + endpoint.get("name").textValue();
        ObjectNode connection = JsonNodeFactory.instance.objectNode().put("id", id);
        ObjectNode properties = connection.putObject("properties");
        properties.putObject("privateEndpoint").put("id", endpoint.get("id").textValue());
        properties.putObject("privateLinkServiceConnectionState").put("status", status);
        return connection;
    }
}
