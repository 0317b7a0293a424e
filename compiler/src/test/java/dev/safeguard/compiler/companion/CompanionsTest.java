package dev.safeguard.compiler.companion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.BareRow;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanionsTest {
    private static final String GROUP = "/subscriptions/s/resourceGroups/g/providers/";
    private static final String VAULT = GROUP + "Microsoft.KeyVault/vaults/kv";

    private static Resource resource(String id, String type, String properties) throws JsonProcessingException {
        return Resource.of((ObjectNode) new ObjectMapper()
                .readTree("""
                    {"id": "%s", "name": "%s", "type": "%s", "properties": %s}
                    """.formatted(id, id.substring(id.lastIndexOf('/') + 1), type, properties)));
    }

    private static Companions of(String id, String type, String properties) throws JsonProcessingException {
        return Companions.of(List.of(resource(id, type, properties)));
    }

    private static List<String> ids(Companions companions) {
        return companions.resources().stream().map(r -> r.id().orElseThrow()).toList();
    }

    /** An id that lies elsewhere is not believed: the list belongs to its holder. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"id": "VAULT/privateEndpointConnections/c1"}               | c1
        {"id": "vault/PRIVATEENDPOINTCONNECTIONS/c1"}               | elsewhere
        {"name": "c2"}                                              | c2
        {"id": "/subscriptions/s/other", "name": "kv/c3"}           | c3
        {"properties": {}}                                          | 0
        """)
    void entry_of_a_list_is_a_resource_below_its_holder(String entry, String name) throws Exception {
        Companions companions = of(
                VAULT,
                "microsoft.keyvault/vaults",
                "{\"PrivateEndpointConnections\": [%s, null, 7]}".formatted(entry.replace("VAULT", VAULT)));
        String expected = name.equals("elsewhere") ? "0" : name;

        assertThat(ids(companions)).containsExactly(VAULT + "/privateEndpointConnections/" + expected);
        Resource companion = companions.resources().get(0);
        assertThat(companion.type()).isEqualToIgnoringCase("Microsoft.KeyVault/vaults/privateEndpointConnections");
        assertThat(companion.name()).isEqualTo(expected);
        assertThat(companions.shown()).containsExactly("microsoft.keyvault/vaults/privateendpointconnections");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Microsoft.Compute/virtualMachineScaleSets | {"virtualMachineProfile": {"extensionProfile": {"extensions": [{"name": "ama"}]}}} | extensions/ama
        microsoft.network/virtualnetworks         | {"subnets": [{"name": "data"}]}                                                     | subnets/data
        Microsoft.Network/networkSecurityGroups   | {"securityRules": [{"name": "ssh"}]}                                                | securityRules/ssh
        """)
    void other_lists_that_azure_embeds(String type, String properties, String below) throws Exception {
        assertThat(ids(of(GROUP + type + "/x", type, properties))).containsExactly(GROUP + type + "/x/" + below);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        {"privateEndpointConnections": []}   | microsoft.keyvault/vaults/privateendpointconnections
        {"privateEndpointConnections": null} | -
        {"privateEndpointConnections": {}}   | -
        {}                                   | -
        """)
    void empty_list_shows_that_there_is_none(String properties, String shown) throws Exception {
        Companions companions = of(VAULT, "Microsoft.KeyVault/vaults", properties);

        assertThat(companions.resources()).isEmpty();
        assertThat(companions.shown()).isEqualTo(shown == null ? Set.of() : Set.of(shown));
    }

    @Test
    void endpoint_tells_the_state_of_its_connections() throws Exception {
        Companions companions =
                of(GROUP + "Microsoft.Network/privateEndpoints/pe", "microsoft.network/privateendpoints", """
                    {"privateLinkServiceConnections": [{"properties": {"privateLinkServiceId": "%1$s",
                        "privateLinkServiceConnectionState": {"status": "Rejected"}}}],
                     "manualPrivateLinkServiceConnections": [{"properties": {"privateLinkServiceId": "%1$s"}}]}
                    """.formatted(
                                VAULT));

        assertThat(ids(companions))
                .containsExactly(VAULT + "/privateEndpointConnections/pe", VAULT + "/privateEndpointConnections/pe");
        assertThat(status(companions, 0).asText()).isEqualTo("Rejected");
        assertThat(UnknownValue.isUnknown(status(companions, 1))).isTrue();
    }

    private static JsonNode status(Companions companions, int number) {
        return companions.resources().get(number).json().at("/properties/privateLinkServiceConnectionState/status");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        "backupManagementType": "AzureIaasVM", 1, 1
        "backupManagementType": "azureiaasvm", 1, 1
        "backupManagementType": "AzureWorkload", 0, 1
        "protectedItemType": "Microsoft.Compute/virtualMachines", 1, 1
        "protectedItemType": "azureIaaSVMProtectedItem", 1, 1
        "protectedItemType": "AzureVmWorkloadSQLDatabase", 0, 1
        `"backupManagementType": "AzureWorkload", "protectedItemType": "Microsoft.Compute/virtualMachines"`, 0, 1
        "protectionState": "Protected", 0, 0
        """)
    void machine_is_protected_by_an_item_for_machines(String kind, int count, int shown) throws Exception {
        String machine = GROUP + "Microsoft.Compute/virtualMachines/vm";
        Companions companions = of(
                GROUP
                        + "Microsoft.RecoveryServices/vaults/v/backupFabrics/Azure/protectionContainers/c/protectedItems/i",
                "microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems",
                "{\"sourceResourceId\": \"%s\", %s}".formatted(machine, kind));

        assertThat(ids(companions))
                .hasSize(count)
                .allMatch((machine + "/providers/Microsoft.RecoveryServices/backupProtectedItems/i")::equals);
        assertThat(companions.shown())
                .hasSize(shown)
                .allMatch("microsoft.recoveryservices/backupprotecteditems"::equals);
    }

    @Test
    void what_nobody_looks_for_is_left_out() throws Exception {
        Resource vault = resource(VAULT, "Microsoft.KeyVault/vaults", "{\"privateEndpointConnections\": [{}]}");

        Companions companions = Companions.of(vault, type -> false);

        assertThat(companions.resources()).isEmpty();
        assertThat(companions.shown()).isEmpty();
    }

    @Test
    void a_protected_item_without_its_properties_does_not_show_what_is_protected() throws Exception {
        ObjectNode item = resource(
                        GROUP
                                + "Microsoft.RecoveryServices/vaults/v/backupFabrics/f/protectionContainers/c/protectedItems/i",
                        "Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems",
                        "null")
                .json();

        assertThat(Companions.of(List.of(Resource.of(BareRow.completed(item)))).shown())
                .isEmpty();
    }
}
