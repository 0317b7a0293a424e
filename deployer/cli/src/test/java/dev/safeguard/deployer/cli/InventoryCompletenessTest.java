package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scan says of companions that no export of Azure Resource Graph lists: never what Azure would contradict. */
class InventoryCompletenessTest {
    private static final String GROUP =
            "/subscriptions/11111111-2222-4333-8444-000000000001/resourceGroups/rg-phi/providers/";
    private static final String VAULT = GROUP + "Microsoft.KeyVault/vaults/kv";

    @TempDir
    private Path folder;

    @BeforeEach
    void a_vault() throws IOException {
        file("vault.json", VAULT, "microsoft.keyvault/vaults", "{\"enableSoftDelete\": true}");
    }

    private void file(String name, String id, String type, String properties) throws IOException {
        Files.writeString(
                folder.resolve(name), """
                    [{"id": "%s", "name": "%s", "type": "%s", "location": "eastus2", "properties": %s}]
                    """.formatted(id, id.substring(id.lastIndexOf('/') + 1), type, properties));
    }

    private JsonNode row(String resource, String control, String... options) throws IOException {
        Cli.Run run =
                Cli.run(Stream.concat(Stream.of("scan", folder.toString(), "--all", "-o", "json"), Stream.of(options))
                        .toArray(String[]::new));
        Optional<JsonNode> found = new ObjectMapper()
                .readTree(run.out())
                .path("results")
                .valueStream()
                .filter(row -> row.path("resource").asText().equals(resource))
                .filter(row -> row.path("control").asText().equals(control))
                .findFirst();
        assertThat(found).as(run.err()).isPresent();
        return found.orElseThrow();
    }

    private String verdict(String control, String... options) throws IOException {
        return row(VAULT, control, options).path("verdict").asText();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        LOG-03, Microsoft.Insights/diagnosticSettings,              /providers/Microsoft.Insights/diagnosticSettings
        KV-06,  Microsoft.KeyVault/vaults/privateEndpointConnections, <resource id>/privateEndpointConnections
        """)
    void what_an_export_does_not_list_is_unknown_and_the_reason_says_how_to_get_it(
            String control, String type, String address) throws IOException {
        JsonNode row = row(VAULT, control);

        assertThat(row.path("verdict").asText()).isEqualTo("unknown");
        assertThat(row.at("/reasons/0/message").asText())
                .contains("`" + type + "`", "az rest --method get", address, "complete");
    }

    @Test
    void what_lies_in_properties_that_are_left_out_is_unknown_whatever_others_show() throws IOException {
        file("vault.json", VAULT, "microsoft.keyvault/vaults", "null");
        file("other.json", VAULT + "2", "microsoft.keyvault/vaults", "{\"privateEndpointConnections\": []}");

        assertThat(verdict("KV-06")).isEqualTo("unknown");
        assertThat(row(VAULT + "2", "KV-06").path("verdict").asText()).isEqualTo("fail");
    }

    @Test
    void an_inventory_that_is_said_to_be_complete_lacks_what_it_does_not_hold() throws IOException {
        assertThat(verdict("LOG-03", "--inventory-complete")).isEqualTo("fail");
        assertThat(verdict("KV-06", "--inventory-complete")).isEqualTo("fail");
    }

    @Test
    void after_one_resource_of_a_type_the_others_are_missing() throws IOException {
        file(
                "settings.json",
                GROUP + "Microsoft.KeyVault/vaults/other/providers/Microsoft.Insights/diagnosticSettings/all",
                "Microsoft.Insights/diagnosticSettings",
                "{\"logs\": []}");

        assertThat(verdict("LOG-03")).isEqualTo("fail");
    }

    @ParameterizedTest
    @CsvSource({"Approved, pass", "Pending, fail", "Rejected, fail"})
    void a_private_endpoint_connects_what_it_leads_to(String status, String verdict) throws IOException {
        file(
                "endpoint.json",
                GROUP + "Microsoft.Network/privateEndpoints/pe",
                "microsoft.network/privateendpoints",
                """
                {"privateLinkServiceConnections": [{"name": "c", "properties": {
                   "privateLinkServiceId": "%s", "privateLinkServiceConnectionState": {"status": "%s"}}}]}
                """.formatted(VAULT, status));

        assertThat(verdict("KV-06")).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        []                                                                                | fail
        [{"properties": {"privateLinkServiceConnectionState": {"status": "Approved"}}}]     | pass
        [{"properties": {"privateLinkServiceConnectionState": {"status": "Disconnected"}}}] | fail
        """)
    void a_resource_shows_its_own_connections(String list, String verdict) throws IOException {
        file("vault.json", VAULT, "microsoft.keyvault/vaults", "{\"privateEndpointConnections\": %s}".formatted(list));

        assertThat(verdict("KV-06")).isEqualTo(verdict);
    }

    /** Of one web site the settings named web are there, of none those named logs. */
    @Test
    void settings_that_are_exported_by_name_count_by_name() throws IOException {
        String site = GROUP + "Microsoft.Web/sites/portal";
        file("site.json", site, "microsoft.web/sites", "{\"httpsOnly\": true}");
        file("web.json", site + "-2/config/web", "Microsoft.Web/sites/config", "{\"ftpsState\": \"Disabled\"}");

        assertThat(row(site, "APP-03").path("verdict").asText()).isEqualTo("fail");
        JsonNode logs = row(site, "APP-05");
        assertThat(logs.path("verdict").asText()).isEqualTo("unknown");
        assertThat(logs.at("/reasons/0/message").asText()).contains("<resource id>/config/logs");
    }

    @ParameterizedTest
    @CsvSource({"AzureIaasVM, pass", "AzureWorkload, fail"})
    void a_machine_is_backed_up_when_a_vault_protects_it(String management, String verdict) throws IOException {
        String machine = GROUP + "Microsoft.Compute/virtualMachines/vm";
        file("machine.json", machine, "microsoft.compute/virtualmachines", "{}");
        assertThat(row(machine, "BCK-01").at("/reasons/0/message").asText())
                .contains("az graph query -q recoveryservicesresources");

        file(
                "item.json",
                GROUP
                        + "Microsoft.RecoveryServices/vaults/v/backupFabrics/Azure/protectionContainers/c/protectedItems/i",
                "microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems",
                "{\"sourceResourceId\": \"%s\", \"backupManagementType\": \"%s\"}".formatted(machine, management));

        assertThat(row(machine, "BCK-01").path("verdict").asText()).isEqualTo(verdict);
    }
}
