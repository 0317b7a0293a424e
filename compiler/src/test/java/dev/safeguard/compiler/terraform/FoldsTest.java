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

/** What resources of a plan are in each other: children in their parents, associations in both. */
class FoldsTest {
    private static final String RG = ", resource_group_name: 'rg'}";

    @TempDir
    private Path folder;

    private static TestPlan network() {
        return new TestPlan()
                .creates("azurerm_virtual_network.v", "{name: 'v'" + RG, "{id: true}")
                .creates("azurerm_network_security_group.n", "{name: 'n'" + RG, "{id: true}")
                .creates("azurerm_subnet.s", "{name: 's', virtual_network_name: 'v'" + RG, "{id: true}")
                .block("azurerm_subnet.s", "{}");
    }

    @Test
    void a_subnet_shows_in_its_network_with_what_is_associated_to_it() {
        Heard heard = network()
                .creates(
                        "azurerm_subnet_network_security_group_association.a",
                        "{}",
                        "{id: true, subnet_id: true, network_security_group_id: true}")
                .block("azurerm_subnet_network_security_group_association.a", """
                    {subnet_id: {references: ['azurerm_subnet.s.id']},
                     network_security_group_id: {references: ['azurerm_network_security_group.n.id']}}\
                    """)
                .read(folder);

        String group = heard.at("azurerm_network_security_group.n", "/id");
        assertThat(heard.at("azurerm_subnet.s", "/properties/networkSecurityGroup/id"))
                .isEqualTo(group);
        JsonNode subnets = heard.json("azurerm_virtual_network.v").at("/properties/subnets");
        assertThat(Heard.words(subnets, "/name")).containsExactly("s");
        assertThat(Heard.words(subnets, "/properties/networkSecurityGroup/id")).containsExactly(group);
    }

    @Test
    void a_vault_with_a_resource_guard_has_more_than_one_who_approves() {
        Heard heard = new TestPlan()
                .creates("azurerm_recovery_services_vault.v", "{name: 'v', sku: 'Standard'" + RG, "{id: true}")
                .creates("azurerm_recovery_services_vault.w", "{name: 'w', sku: 'Standard'" + RG, "{id: true}")
                .creates(
                        "azurerm_recovery_services_vault_resource_guard_association.a",
                        "{resource_guard_id: '/subscriptions/s/resourceGroups/rg/providers/a/b/c'}",
                        "{id: true, vault_id: true}")
                .block(
                        "azurerm_recovery_services_vault_resource_guard_association.a",
                        "{vault_id: {references: ['azurerm_recovery_services_vault.v.id']}}")
                .read(folder);

        String path = "/properties/securitySettings/multiUserAuthorization";
        assertThat(heard.at("azurerm_recovery_services_vault.v", path)).isEqualTo("Enabled");
        assertThat(heard.at("azurerm_recovery_services_vault.w", path)).isEmpty();
    }

    @Test
    void an_app_is_in_the_environment_of_its_plan() {
        Heard heard = new TestPlan()
                .creates(
                        "azurerm_service_plan.in",
                        "{name: 'in', sku_name: 'I1v2'" + RG,
                        "{app_service_environment_id: true}")
                .block(
                        "azurerm_service_plan.in",
                        "{app_service_environment_id: {references: ['azurerm_app_service_environment_v3.e.id']}}")
                .creates("azurerm_app_service_environment_v3.e", "{name: 'e'" + RG, "{id: true}")
                .creates("azurerm_service_plan.out", "{name: 'out', sku_name: 'P1v3'" + RG, "{id: true}")
                .creates("azurerm_linux_web_app.a", "{name: 'a'" + RG, "{service_plan_id: true}")
                .block("azurerm_linux_web_app.a", "{service_plan_id: {references: ['azurerm_service_plan.in.id']}}")
                .creates("azurerm_windows_function_app.b", "{name: 'b'" + RG, "{service_plan_id: true}")
                .block(
                        "azurerm_windows_function_app.b",
                        "{service_plan_id: {references: ['azurerm_service_plan.out.id']}}")
                .read(folder);

        String path = "/properties/hostingEnvironmentProfile/id";
        assertThat(heard.at("azurerm_linux_web_app.a", path))
                .isNotEmpty()
                .isEqualTo("<" + heard.id("azurerm_app_service_environment_v3.e", "") + ">");
        assertThat(heard.at("azurerm_windows_function_app.b", path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {certificate: ['AB12']}                                | /certificate/0           | AB12
        {authorization: [{scheme: 'Basic', parameter: 'x y'}]} | /authorization/scheme    | Basic
        {authorization: [{scheme: 'Basic', parameter: 'x y'}]} | /authorization/parameter | <?>
        {header: {a: 'b'}}                                     | /header/a                | b
        {query: {a: 'b'}, header: null, certificate: []}       | /query/a                 | b
        {query: {a: 'b'}, header: null, certificate: []}       | /header                  |
        """)
    void a_backend_has_the_credentials_that_are_configured(String block, String path, String expected) {
        Heard heard = new TestPlan()
                .creates(
                        "azurerm_api_management_backend.b",
                        "{name: 'b', api_management_name: 'm', url: 'https://x', credentials: [" + block + "]" + RG,
                        "{id: true}")
                .read(folder);

        assertThat(heard.at("azurerm_api_management_backend.b", "/properties/credentials" + path))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void rules_of_their_own_show_in_the_group_they_name_beside_those_written_in_it() {
        Heard heard = new TestPlan()
                .creates(
                        "azurerm_network_security_group.n",
                        "{name: 'n', security_rule: [{name: 'in', access: 'Deny', priority: 100}]" + RG,
                        "{id: true}")
                .creates(
                        "azurerm_network_security_rule.r",
                        "{name: 'own', access: 'Allow', priority: 200, network_security_group_name: 'N'" + RG,
                        "{id: true}")
                .read(folder);

        JsonNode rules = heard.json("azurerm_network_security_group.n").at("/properties/securityRules");
        assertThat(Heard.words(rules, "/properties/access")).containsExactly("Deny", "Allow");
        assertThat(Heard.words(rules, "/properties/priority")).containsExactly("100", "200");
    }

    @Test
    void an_association_gives_one_resource_the_id_of_the_other() {
        Heard heard = network()
                .creates("azurerm_linux_web_app.w", "{name: 'w'" + RG, "{id: true}")
                .creates(
                        "azurerm_app_service_virtual_network_swift_connection.c",
                        "{}",
                        "{id: true, app_service_id: true, subnet_id: true}")
                .block("azurerm_app_service_virtual_network_swift_connection.c", """
                    {app_service_id: {references: ['azurerm_linux_web_app.w.id']},
                     subnet_id: {references: ['azurerm_subnet.s.id']}}\
                    """)
                .read(folder);

        assertThat(heard.find("azurerm_linux_web_app.w", "Microsoft.Web/sites")
                        .json()
                        .at("/properties")
                        .has("virtualNetworkSubnetId"))
                .isTrue();
        assertThat(heard.notEvaluated).isEmpty();
    }

    @Test
    void a_companion_of_its_own_wins_over_what_the_parent_writes_whatever_their_order() {
        String protector = "azurerm_mssql_server_transparent_data_encryption.t";
        for (boolean parentFirst : List.of(true, false)) {
            TestPlan plan = new TestPlan();
            if (parentFirst) {
                plan.creates("azurerm_mssql_server.s", "{name: 's'" + RG, "{id: true}");
            }
            plan.creates(
                    protector, "{auto_rotation_enabled: true}", "{id: true, server_id: true, key_vault_key_id: true}");
            if (!parentFirst) {
                plan.creates("azurerm_mssql_server.s", "{name: 's'" + RG, "{id: true}");
            }
            Heard heard = plan.block(protector, """
                {server_id: {references: ['azurerm_mssql_server.s.id']},
                 key_vault_key_id: {references: ['azurerm_key_vault_key.k.id']}}\
                """).read(folder);

            JsonNode json = heard.resources.stream()
                    .map(SourcedResource::json)
                    .filter(r -> r.path("type").asText().endsWith("encryptionProtector"))
                    .findFirst()
                    .orElseThrow();
            assertThat(json.at("/properties/serverKeyType").asText()).isEqualTo("AzureKeyVault");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        azurerm_user_assigned_identity.i.principal_id        | ServicePrincipal
        azurerm_user_assigned_identity.i.id                  | <?>
        data.azuread_group.g.object_id                       | Group
        data.azuread_user.g.object_id                        | User
        data.azuread_service_principal.g.object_id           | ServicePrincipal
        var.principal                                        | <?>
        """)
    void the_kind_of_a_principal_follows_from_what_it_refers_to(String reference, String kind) {
        Heard heard = new TestPlan()
                .creates("azurerm_user_assigned_identity.i", "{name: 'i'" + RG, "{id: true, principal_id: true}")
                .creates(
                        "azurerm_role_assignment.a",
                        "{scope: '/subscriptions/s'}",
                        "{id: true, principal_id: true, principal_type: true, name: true}")
                .block("azurerm_role_assignment.a", "{principal_id: {references: ['" + reference + "']}}")
                .read(folder);

        assertThat(heard.at("azurerm_role_assignment.a", "/properties/principalType"))
                .isEqualTo(kind);
    }

    @Test
    void parts_of_one_resource_have_its_address_and_their_name_where_they_are_of_one_type() {
        Heard heard = new TestPlan()
                .creates("azurerm_linux_web_app.w", "{name: 'w'" + RG, "{id: true}")
                .read(folder);

        assertThat(heard.addresses())
                .contains("azurerm_linux_web_app.w", "azurerm_linux_web_app.w (ftp)", "azurerm_linux_web_app.w (scm)");
    }
}
