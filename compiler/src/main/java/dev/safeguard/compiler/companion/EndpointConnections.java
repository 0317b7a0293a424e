package dev.safeguard.compiler.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.SourcedResource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The connections that Azure makes on the other side of a private endpoint: an endpoint is declared or listed, policies
 * look for {@code privateEndpointConnections} below what it leads to.
 */
public final class EndpointConnections {
    /** The type of endpoints, in lower case. */
    static final String ENDPOINT = "microsoft.network/privateendpoints";

    /** How the types of connections end, in lower case. */
    static final String SUFFIX = "/privateendpointconnections";

    private static final String CONNECTIONS = "privateEndpointConnections";
    private static final String STATE = "privateLinkServiceConnectionState";
    private static final String MADE = "privateLinkServiceConnections";
    private static final String ASKED_FOR = "manualPrivateLinkServiceConnections";

    /** What is read of an endpoint that exists, apart from its id and name. */
    static final List<List<String>> READS = Stream.of(MADE, ASKED_FOR)
            .flatMap(list -> Stream.of(List.of("privateLinkServiceId"), List.of(STATE, "status"))
                    .map(place -> Stream.of(List.of("properties", list, "[*]", "properties"), place)
                            .flatMap(List::stream)
                            .toList()))
            .toList();

    private EndpointConnections() {}

    /** Those of the endpoints that a template declares; one whose target is not known at all makes none. */
    public static List<SourcedResource> of(List<SourcedResource> world) {
        return world.stream()
                .filter(resource -> Resource.of(resource.json()).type().equalsIgnoreCase(ENDPOINT))
                .flatMap(endpoint -> of(endpoint.json(), EndpointConnections::declared)
                        .map(json -> new SourcedResource(
                                json, endpoint.place(), endpoint.address(), SourcedResource.Role.RELATED)))
                .toList();
    }

    /** Those of an endpoint that exists: whether they are approved is what it says of them. */
    static Stream<ObjectNode> of(ObjectNode endpoint) {
        return of(endpoint, (connection, ifMade) -> stored(connection));
    }

    private static Stream<ObjectNode> of(ObjectNode endpoint, BiFunction<JsonNode, String, ObjectNode> state) {
        return Stream.concat(
                connections(endpoint, Members.at(endpoint, List.of("properties", MADE)), "Approved", state),
                connections(endpoint, Members.at(endpoint, List.of("properties", ASKED_FOR)), "Pending", state));
    }

    private static Stream<ObjectNode> connections(
            ObjectNode endpoint, JsonNode list, String ifMade, BiFunction<JsonNode, String, ObjectNode> state) {
        return (list.isArray() ? list : MissingNode.getInstance())
                .valueStream()
                .map(connection -> Members.at(connection, List.of("properties")))
                .flatMap(connection -> target(Members.at(connection, List.of("privateLinkServiceId")))
                        .map(target -> connection(endpoint, target, state.apply(connection, ifMade)))
                        .stream());
    }

    private static Optional<String> target(JsonNode target) {
        return target.isTextual() ? Optional.of(target.textValue()) : UnknownValue.pattern(target);
    }

    private static ObjectNode connection(ObjectNode endpoint, String target, ObjectNode state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set(
                "id",
                text(target + "/" + CONNECTIONS + "/" + Resource.of(endpoint).name()));
        json.putObject("properties").set(STATE, state);
        JsonNode condition = endpoint.path("condition");
        return condition.isMissingNode() ? json : json.set("condition", condition);
    }

    private static ObjectNode declared(JsonNode connection, String ifMade) {
        return JsonNodeFactory.instance.objectNode().put("status", ifMade);
    }

    private static ObjectNode stored(JsonNode connection) {
        JsonNode status = Members.at(connection, List.of(STATE, "status"));
        return JsonNodeFactory.instance
                .objectNode()
                .set("status", status.isTextual() ? status : UnknownValue.node("the endpoint does not say it"));
    }

    private static JsonNode text(String id) {
        return id.indexOf('{') < 0
                ? JsonNodeFactory.instance.textNode(id)
                : UnknownValue.text("what the endpoint leads to is not known yet", id);
    }
}
