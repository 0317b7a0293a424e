package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.source.SourcedResource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Private endpoints are connections at their targets. */
class FoldedConnectionsTest {
    private static final String RG = ", resource_group_name: 'rg'}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"false, Approved", "true, Pending"})
    void a_private_endpoint_is_a_connection_at_its_target(boolean manual, String status) {
        Heard heard = endpoint("'vault'", manual, "azurerm_key_vault.k.id").read(folder);

        SourcedResource connection = heard.find("azurerm_private_endpoint.p", "vaults/privateEndpointConnections");
        assertThat(connection.role()).isEqualTo(SourcedResource.Role.RELATED);
        assertThat(connection
                        .json()
                        .at("/properties/privateLinkServiceConnectionState/status")
                        .asText())
                .isEqualTo(status);
        assertThat(heard.id("azurerm_private_endpoint.p", "vaults/privateEndpointConnections"))
                .startsWith(heard.id("azurerm_key_vault.k", "vaults") + "/privateEndpointConnections/");
        assertThat(heard.find("azurerm_private_endpoint.p", "Microsoft.Network/privateEndpoints")
                        .role())
                .isEqualTo(SourcedResource.Role.JUDGED);
        assertThat(Heard.words(
                        heard.json("azurerm_key_vault.k").at("/properties/privateEndpointConnections"),
                        "/properties/privateLinkServiceConnectionState/status"))
                .containsExactly(status);
    }

    private static TestPlan endpoint(String parts, boolean manual, String... references) {
        return new TestPlan()
                .creates("azurerm_key_vault.k", "{name: 'k'" + RG, "{id: true}")
                .creates("azurerm_key_vault.l", "{name: 'l'" + RG, "{id: true}")
                .creates("azurerm_storage_account.a", "{name: 'a'" + RG, "{id: true}")
                .creates(
                        "azurerm_private_endpoint.p",
                        "{name: 'pe', private_service_connection: [{name: 'c', is_manual_connection: " + manual
                                + ", subresource_names: [" + parts + "]}]" + RG,
                        "{id: true, private_service_connection: [{private_connection_resource_id: true}]}")
                .block(
                        "azurerm_private_endpoint.p",
                        "{private_service_connection: [{private_connection_resource_id: {references: ['"
                                + String.join("', '", references) + "']}}]}");
    }

    @Test
    void the_part_that_it_connects_to_tells_which_of_several_it_is() {
        Heard heard = endpoint("'blob'", false, "azurerm_key_vault.k.id", "azurerm_storage_account.a.id")
                .read(folder);

        assertThat(heard.id("azurerm_private_endpoint.p", "privateEndpointConnections"))
                .startsWith(heard.id("azurerm_storage_account.a", "storageAccounts") + "/");
        assertThat(heard.codes()).doesNotContain("SG0869");
    }

    @Test
    void a_connection_that_may_be_at_several_may_be_at_each() {
        Heard heard = endpoint("'vault'", false, "azurerm_key_vault.k.id", "azurerm_key_vault.l.id")
                .read(folder);

        List<JsonNode> connections = heard.resources.stream()
                .map(SourcedResource::json)
                .filter(json -> json.path("type").asText().endsWith("privateEndpointConnections"))
                .map(JsonNode.class::cast)
                .toList();
        assertThat(connections).hasSize(2);
        assertThat(connections).allSatisfy(json -> {
            assertThat(Heard.word(json.path("condition"))).isEqualTo("<?>");
            assertThat(Heard.word(json.at("/properties/privateLinkServiceConnectionState/status")))
                    .isEqualTo("<?>");
        });
        assertThat(heard.findings)
                .filteredOn(finding -> finding.code().label().equals("SG0869"))
                .hasSize(1);
    }
}
