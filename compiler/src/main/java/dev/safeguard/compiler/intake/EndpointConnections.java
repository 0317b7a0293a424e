package dev.safeguard.compiler.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.SourcedResource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The connections that Azure makes on the other side of a private endpoint: a template declares the endpoint, policies
 * look for {@code privateEndpointConnections} below what it leads to.
 */
final class EndpointConnections {
    private static final String ENDPOINT = "Microsoft.Network/privateEndpoints";
    private static final String CONNECTIONS = "privateEndpointConnections";

    private EndpointConnections() {}

    /** Those of the endpoints among the resources; one whose target is not known at all makes none. */
    static List<SourcedResource> of(List<SourcedResource> world) {
        return world.stream()
                .filter(resource -> Resource.of(resource.json()).type().equalsIgnoreCase(ENDPOINT))
                .flatMap(EndpointConnections::connections)
                .toList();
    }

    private static Stream<SourcedResource> connections(SourcedResource endpoint) {
        JsonNode properties = endpoint.json().path("properties");
        return Stream.concat(
                connections(endpoint, properties.path("privateLinkServiceConnections"), "Approved"),
                connections(endpoint, properties.path("manualPrivateLinkServiceConnections"), "Pending"));
    }

    private static Stream<SourcedResource> connections(SourcedResource endpoint, JsonNode list, String status) {
        return list.valueStream()
                .map(connection -> connection.path("properties"))
                .flatMap(connection -> connection(endpoint, connection.path("privateLinkServiceId"), status).stream());
    }

    private static Optional<SourcedResource> connection(SourcedResource endpoint, JsonNode target, String status) {
        Optional<String> id = target.isTextual() ? Optional.of(target.textValue()) : UnknownValue.pattern(target);
        return id.map(text -> connection(endpoint, text, status))
                .map(json ->
                        new SourcedResource(json, endpoint.place(), endpoint.address(), SourcedResource.Role.RELATED));
    }

    private static ObjectNode connection(SourcedResource endpoint, String target, String status) {
        Resource resource = Resource.of(endpoint.json());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("id", text(target + "/" + CONNECTIONS + "/" + resource.name()));
        json.putObject("properties")
                .putObject("privateLinkServiceConnectionState")
                .put("status", status);
        JsonNode condition = endpoint.json().path("condition");
        return condition.isMissingNode() ? json : json.set("condition", condition);
    }

    private static JsonNode text(String id) {
        return id.indexOf('{') < 0
                ? JsonNodeFactory.instance.textNode(id)
                : UnknownValue.text("what the endpoint leads to is not known yet", id);
    }
}
