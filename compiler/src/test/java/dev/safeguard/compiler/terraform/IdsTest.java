package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ids that resources will have. */
class IdsTest {
    private static final String SUB = "/subscriptions/{subscriptionId}";
    private static final String RG = SUB + "/resourceGroups/rg";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        azurerm_resource_group.x | {name: 'rg'} | resourceGroups | SUB/resourceGroups/rg
        azurerm_key_vault.x | {name: 'kv', resource_group_name: 'rg'} | vaults | RG/providers/Microsoft.KeyVault/vaults/kv
        azurerm_subnet.x | {name: 's', virtual_network_name: 'v', resource_group_name: 'rg'} | subnets | RG/providers/Microsoft.Network/virtualNetworks/v/subnets/s
        azurerm_mssql_database.x | {name: 'd', server_id: '/g/providers/Microsoft.Sql/servers/s'} | databases | /g/providers/Microsoft.Sql/servers/s/databases/d
        azurerm_mssql_database.x | {name: 'd', server_id: '/g/providers/Microsoft.Sql/servers/s'} | transparentDataEncryption | /g/providers/Microsoft.Sql/servers/s/databases/d/transparentDataEncryption/current
        azurerm_mssql_server_transparent_data_encryption.x | {server_id: '/g/providers/Microsoft.Sql/servers/s'} | encryptionProtector | /g/providers/Microsoft.Sql/servers/s/encryptionProtector/current
        azurerm_mssql_server_extended_auditing_policy.x | {server_id: '/g/providers/Microsoft.Sql/servers/s'} | auditingSettings | /g/providers/Microsoft.Sql/servers/s/auditingSettings/default
        azurerm_mssql_server_vulnerability_assessment.x | {server_security_alert_policy_id: '/g/providers/Microsoft.Sql/servers/s/securityAlertPolicies/Default'} | vulnerabilityAssessments | /g/providers/Microsoft.Sql/servers/s/vulnerabilityAssessments/default
        azurerm_storage_container.x | {name: 'c', storage_account_id: '/g/providers/Microsoft.Storage/storageAccounts/s'} | containers | /g/providers/Microsoft.Storage/storageAccounts/s/blobServices/default/containers/c
        azurerm_management_lock.x | {name: 'l', scope: '/subscriptions/s/resourceGroups/rg'} | locks | /subscriptions/s/resourceGroups/rg/providers/Microsoft.Authorization/locks/l
        azurerm_monitor_diagnostic_setting.x | {name: 'd', target_resource_id: '/g/providers/A.B/c/1'} | diagnosticSettings | /g/providers/A.B/c/1/providers/Microsoft.Insights/diagnosticSettings/d
        azurerm_security_center_subscription_pricing.x | {resource_type: 'Arm', tier: 'Standard'} | pricings | SUB/providers/Microsoft.Security/pricings/Arm
        azurerm_api_management_api_operation.x | {api_name: 'a', api_management_name: 'm', resource_group_name: 'rg'} | operations | RG/providers/Microsoft.ApiManagement/service/m/apis/a/operations/default
        azurerm_linux_web_app.x | {name: 'w', resource_group_name: 'rg'} | config | RG/providers/Microsoft.Web/sites/w/config/web
        """)
    void ids_are_put_together_from_what_is_known(String address, String after, String type, String id) {
        Heard heard = new TestPlan().creates(address, after, "{id: true}").read(folder);

        assertThat(heard.resources.stream()
                        .filter(r -> r.json().path("type").asText().endsWith("/" + type))
                        .map(r -> Heard.word(r.json().path("id")).replaceAll("^<(.*)>$", "$1")))
                .contains(id.replace("RG", RG).replace("SUB", SUB));
    }

    @Test
    void an_unknown_name_is_a_hole_named_after_the_address() {
        Heard heard = new TestPlan()
                .creates("azurerm_key_vault.k", "{resource_group_name: 'rg'}", "{id: true, name: true}")
                .read(folder);

        assertThat(heard.at("azurerm_key_vault.k", "/id"))
                .isEqualTo("<" + RG + "/providers/Microsoft.KeyVault/vaults/{azurerm_key_vault.k.name}>");
        assertThat(heard.at("azurerm_key_vault.k", "/name")).isEqualTo("<{azurerm_key_vault.k.name}>");
    }

    @Test
    void whoever_refers_to_an_unknown_group_is_in_the_same_group() {
        Heard heard = new TestPlan()
                .creates("azurerm_resource_group.g", "{location: 'eastus'}", "{id: true, name: true}")
                .block("azurerm_resource_group.g", "{name: {references: ['random_pet.p.id']}}")
                .creates("azurerm_key_vault.k", "{name: 'kv'}", "{id: true, resource_group_name: true}")
                .block("azurerm_key_vault.k", "{resource_group_name: {references: ['azurerm_resource_group.g.name']}}")
                .read(folder);

        assertThat(heard.id("azurerm_key_vault.k", "vaults"))
                .startsWith(heard.id("azurerm_resource_group.g", "resourceGroups") + "/providers/");
    }

    @Test
    void a_reference_to_an_id_is_that_id() {
        Heard heard = new TestPlan()
                .creates("azurerm_public_ip.p", "{name: 'ip', resource_group_name: 'rg'}", "{id: true}")
                .block("azurerm_public_ip.p", "{}")
                .creates(
                        "azurerm_network_interface.n",
                        "{name: 'n', resource_group_name: 'rg', ip_configuration: [{name: 'c'}]}",
                        "{id: true, ip_configuration: [{public_ip_address_id: true}]}")
                .block(
                        "azurerm_network_interface.n",
                        "{ip_configuration: [{public_ip_address_id: {references: ['azurerm_public_ip.p.id']}}]}")
                .read(folder);

        assertThat(heard.at(
                        "azurerm_network_interface.n", "/properties/ipConfigurations/0/properties/publicIpAddress/id"))
                .isEqualTo(heard.at("azurerm_public_ip.p", "/id"))
                .contains("/publicIPAddresses/ip");
    }

    @Test
    void a_known_id_is_kept_and_tells_the_subscription_of_the_others() {
        Heard heard = new TestPlan()
                .change(
                        "azurerm_key_vault.k",
                        "no-op",
                        "{after: {id: '/subscriptions/s/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/kv',"
                                + " name: 'kv', resource_group_name: 'RG'}}")
                .creates("azurerm_key_vault.n", "{name: 'n', resource_group_name: 'rg'}", "{id: true}")
                .read(folder);

        assertThat(heard.at("azurerm_key_vault.k", "/id"))
                .isEqualTo("/subscriptions/s/resourceGroups/RG/providers/Microsoft.KeyVault/vaults/kv");
        assertThat(heard.at("azurerm_key_vault.n", "/id"))
                .isEqualTo("/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {subscription_id: {constant_value: 'one'}}          | /subscriptions/one
        {subscription_id: {references: ['var.sub']}}        | /subscriptions/two
        {subscription_id: {references: ['local.sub']}}      | /subscriptions/{subscriptionId}
        {}                                                  | /subscriptions/three
        """)
    void the_subscription_is_that_of_the_provider_configuration(String expressions, String id) {
        Heard heard = new TestPlan()
                .providers("{azurerm: {name: 'azurerm', expressions: " + expressions + "}}")
                .top("variables", "{sub: {value: 'two'}}")
                .top("prior_state", """
                    {values: {root_module: {resources: [{mode: 'data', type: 'azurerm_client_config',
                     address: 'data.azurerm_client_config.c', values: {subscription_id: 'three'}}]}}}\
                    """)
                .creates("azurerm_resource_group.g", "{name: 'rg'}", "{id: true}")
                .read(folder);

        assertThat(heard.id("azurerm_resource_group.g", "resourceGroups")).isEqualTo(id + "/resourceGroups/rg");
    }

    @Test
    void a_subscription_that_is_a_secret_is_in_no_id() {
        TestPlan plan = new TestPlan()
                .providers("{azurerm: {name: 'azurerm', expressions: {subscription_id: {references: ['var.sub']}}}}")
                .top("variables", "{sub: {value: 'hidden'}}")
                .creates("azurerm_resource_group.g", "{name: 'rg'}", "{id: true}");
        ((ObjectNode) plan.json().at("/configuration/root_module"))
                .set("variables", TestPlan.json("{sub: {sensitive: true}}"));

        assertThat(plan.read(folder).id("azurerm_resource_group.g", "resourceGroups"))
                .isEqualTo("/subscriptions/{subscriptionId}/resourceGroups/rg");
    }

    @Test
    void resources_of_two_provider_configurations_are_never_joined_by_name() {
        Heard heard = new TestPlan()
                .providers("{azurerm: {name: 'azurerm'}, 'azurerm.hub': {name: 'azurerm', alias: 'hub'}}")
                .creates("azurerm_network_security_group.n", "{name: 'n', resource_group_name: 'rg'}", "{id: true}")
                .block("azurerm_network_security_group.n", "{}")
                .creates(
                        "azurerm_network_security_rule.r",
                        "{name: 'r', resource_group_name: 'rg', network_security_group_name: 'n', access: 'Allow'}",
                        "{id: true}")
                .block("azurerm_network_security_rule.r", "{}", "{provider_config_key: 'azurerm.hub'}")
                .read(folder);

        assertThat(heard.json("azurerm_network_security_group.n").at("/properties/securityRules"))
                .isEmpty();
        assertThat(heard.id("azurerm_network_security_rule.r", "securityRules"))
                .startsWith("/subscriptions/{subscriptionId of azurerm.hub}/");
    }

    @Test
    void a_parent_that_is_named_without_its_group_is_found_by_its_name() {
        Heard heard = new TestPlan()
                .creates("azurerm_storage_account.a", "{name: 'sta', resource_group_name: 'rg'}", "{id: true}")
                .creates("azurerm_storage_container.c", "{name: 'c', storage_account_name: 'sta'}", "{id: true}")
                .read(folder);

        assertThat(heard.id("azurerm_storage_container.c", "containers"))
                .isEqualTo(RG + "/providers/Microsoft.Storage/storageAccounts/sta/blobServices/default/containers/c");
    }

    @Test
    void two_resources_that_collide_are_both_judged() {
        Heard heard = new TestPlan()
                .creates("azurerm_key_vault.a", "{name: 'kv', resource_group_name: 'rg'}", "{id: true}")
                .creates("azurerm_key_vault.b", "{name: 'kv', resource_group_name: 'rg'}", "{id: true}")
                .read(folder);

        assertThat(heard.addresses()).containsExactly("azurerm_key_vault.a", "azurerm_key_vault.b");
        assertThat(heard.findings)
                .hasToString("[" + folder.resolve("plan.json")
                        + ":21:5: warning SG0876: 2 resources have the id `" + RG
                        + "/providers/Microsoft.KeyVault/vaults/kv`: `azurerm_key_vault.a`, `azurerm_key_vault.b`;"
                        + " give each a name of its own; until then each gets verdicts, but Azure holds one]");
    }

    @Test
    void of_many_that_collide_some_are_named_once() {
        TestPlan plan = new TestPlan();
        for (char name = 'a'; name < 'h'; name++) {
            plan.creates("azurerm_key_vault." + name, "{name: 'kv', resource_group_name: 'rg'}", "{id: true}");
        }

        assertThat(plan.read(folder).findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem())
                        .startsWith("7 resources have the id")
                        .endsWith(": `azurerm_key_vault.a`, `azurerm_key_vault.b`, `azurerm_key_vault.c` and 4 more"));
    }

    @Test
    void resources_of_one_name_in_other_groups_or_of_unknown_names_do_not_collide() {
        Heard heard = new TestPlan()
                .creates("azurerm_key_vault.a", "{name: 'kv', resource_group_name: 'rg'}", "{id: true}")
                .creates("azurerm_key_vault.b", "{name: 'kv', resource_group_name: 'other'}", "{id: true}")
                .creates("azurerm_key_vault.c", "{resource_group_name: 'rg'}", "{id: true, name: true}")
                .creates("azurerm_key_vault.d", "{resource_group_name: 'rg'}", "{id: true, name: true}")
                .read(folder);

        assertThat(heard.findings).isEmpty();
    }
}
