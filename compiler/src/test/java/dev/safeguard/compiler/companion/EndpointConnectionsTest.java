package dev.safeguard.compiler.companion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointConnectionsTest {
    private static final String TARGET =
            "/subscriptions/{subscriptionId}/resourceGroups/phi/providers/Microsoft.Storage/storageAccounts/st";

    private static ObjectNode endpoint(String list) throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper().readTree("""
            {"type": "Microsoft.Network/privateEndpoints", "name": "pe", "properties": {"LIST": [{"properties": {}}]}}
            """.replace("LIST", list));
    }

    private static List<SourcedResource> connections(ObjectNode endpoint) {
        return EndpointConnections.of(List.of(new SourcedResource(endpoint, Place.of("azuredeploy.json"))));
    }

    @ParameterizedTest
    @CsvSource({"privateLinkServiceConnections, Approved", "manualPrivateLinkServiceConnections, Pending"})
    void other_side_of_an_endpoint_is_a_child_of_what_it_leads_to(String list, String status) throws Exception {
        ObjectNode endpoint = endpoint(list);
        endpoint.withObject("/properties/" + list + "/0/properties")
                .set("privateLinkServiceId", UnknownValue.text("later", TARGET));

        List<SourcedResource> connections = connections(endpoint);

        assertThat(connections).hasSize(1);
        Resource connection = Resource.of(connections.get(0).json());
        assertThat(connection.type()).isEqualTo("Microsoft.Storage/storageAccounts/privateEndpointConnections");
        assertThat(connection.id()).contains(TARGET + "/privateEndpointConnections/pe");
        assertThat(connection
                        .json()
                        .at("/properties/privateLinkServiceConnectionState/status")
                        .asText())
                .isEqualTo(status);
        assertThat(connections.get(0).role()).isEqualTo(SourcedResource.Role.RELATED);
    }

    @Test
    void endpoint_that_may_not_be_deployed_makes_a_connection_that_may_not() throws Exception {
        ObjectNode endpoint = endpoint("privateLinkServiceConnections");
        endpoint.withObject("/properties/privateLinkServiceConnections/0/properties")
                .put("privateLinkServiceId", TARGET.replace("{subscriptionId}", "s"));
        endpoint.set("condition", UnknownValue.text("later", "{c}"));

        assertThat(connections(endpoint).get(0).json().path("condition")).isEqualTo(endpoint.path("condition"));
    }

    @Test
    void target_of_which_nothing_is_known_makes_none() throws Exception {
        ObjectNode endpoint = endpoint("privateLinkServiceConnections");
        endpoint.withObject("/properties/privateLinkServiceConnections/0/properties")
                .set("privateLinkServiceId", UnknownValue.node("later"));

        assertThat(connections(endpoint)).isEmpty();
    }
}
