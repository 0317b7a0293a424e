package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.expression.SecretText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzapiTest {
    private static final String VAULT = "azapi_resource.v";
    private static final String GROUP = "/subscriptions/s/resourceGroups/rg";
    private static final String TYPE = "type: 'Microsoft.KeyVault/vaults@2023-07-01'";

    @TempDir
    private Path folder;

    private static String vault(String more) {
        return "{" + TYPE + ", name: 'kv', parent_id: '" + GROUP + "', location: 'eastus'" + more + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        body: {properties: {enablePurgeProtection: true}}
        body: '{\\"properties\\": {\\"enablePurgeProtection\\": true}}'
        """)
    void a_body_is_an_object_or_its_text(String body) {
        Heard heard = new TestPlan()
                .creates(
                        VAULT,
                        vault(", tags: {a: 'b'}, identity: [{type: 'SystemAssigned, UserAssigned'}], " + body),
                        "{id: true}")
                .read(folder);

        assertThat(heard.at(VAULT, "/id")).isEqualTo(GROUP + "/providers/Microsoft.KeyVault/vaults/kv");
        assertThat(heard.at(VAULT, "/type")).isEqualTo("Microsoft.KeyVault/vaults");
        assertThat(heard.at(VAULT, "/apiVersion")).isEqualTo("2023-07-01");
        assertThat(heard.at(VAULT, "/location")).isEqualTo("eastus");
        assertThat(heard.at(VAULT, "/tags/a")).isEqualTo("b");
        assertThat(heard.at(VAULT, "/identity/type")).isEqualTo("SystemAssigned,UserAssigned");
        assertThat(heard.at(VAULT, "/properties/enablePurgeProtection")).isEqualTo("true");
    }

    @Test
    void unknown_leaves_of_a_body_are_unknown_and_the_others_known() {
        Heard heard = new TestPlan()
                .creates(
                        VAULT,
                        vault(", body: {properties: {enablePurgeProtection: true}}"),
                        "{id: true, body: {properties: {tenantId: true}}}")
                .block(VAULT, "{body: {references: ['data.azurerm_client_config.c.tenant_id']}}")
                .read(folder);

        assertThat(heard.at(VAULT, "/properties/tenantId")).isEqualTo("<?>");
        assertThat(heard.at(VAULT, "/properties/enablePurgeProtection")).isEqualTo("true");
    }

    @Test
    void everything_below_an_unknown_body_is_unknown() {
        Heard heard = new TestPlan()
                .creates(VAULT, vault(""), "{id: true, body: true}")
                .block(VAULT, "{body: {references: ['local.body']}}")
                .read(folder);

        assertThat(heard.at(VAULT, "/properties")).isEqualTo("<?>");
        assertThat(heard.at(VAULT, "/name")).isEqualTo("kv");
    }

    @Test
    void a_parent_is_followed_by_its_reference_and_may_have_children_of_azurerm() {
        Heard heard = new TestPlan()
                .creates("azurerm_resource_group.g", "{name: 'rg'}", "{id: true}")
                .creates(
                        "azapi_resource.w",
                        "{type: 'Microsoft.HealthcareApis/workspaces@2024-03-31', name: 'w', body: {}}",
                        "{id: true, parent_id: true}")
                .block("azapi_resource.w", "{parent_id: {references: ['azurerm_resource_group.g.id']}}")
                .creates("azurerm_healthcare_fhir_service.f", "{name: 'f'}", "{id: true, workspace_id: true}")
                .block("azurerm_healthcare_fhir_service.f", "{workspace_id: {references: ['azapi_resource.w.id']}}")
                .read(folder);

        assertThat(heard.id("azapi_resource.w", "workspaces"))
                .isEqualTo("/subscriptions/{subscriptionId}/resourceGroups/rg/providers/"
                        + "Microsoft.HealthcareApis/workspaces/w");
        assertThat(heard.id("azurerm_healthcare_fhir_service.f", "fhirservices"))
                .isEqualTo(heard.id("azapi_resource.w", "workspaces") + "/fhirservices/f");
    }

    @Test
    void an_update_is_folded_into_the_resource_it_names() {
        Heard heard = new TestPlan()
                .creates("azurerm_key_vault.k", "{name: 'k', resource_group_name: 'rg'}", "{id: true}")
                .creates(
                        "azapi_update_resource.u",
                        "{" + TYPE + ", body: {properties: {enablePurgeProtection: true}}}",
                        "{id: true, resource_id: true}")
                .block("azapi_update_resource.u", "{resource_id: {references: ['azurerm_key_vault.k.id']}}")
                .read(folder);

        assertThat(heard.at("azurerm_key_vault.k", "/properties/enablePurgeProtection"))
                .isEqualTo("true");
        assertThat(heard.addresses()).containsExactly("azurerm_key_vault.k");
    }

    @Test
    void an_update_of_something_else_is_not_evaluated() {
        Heard heard = new TestPlan()
                .creates(
                        "azapi_update_resource.u",
                        "{" + TYPE + ", resource_id: '" + GROUP + "/providers/Microsoft.KeyVault/vaults/other'}",
                        "{id: true}")
                .read(folder);

        assertThat(heard.notEvaluated).containsExactly("azapi_update_resource azapi_update_resource.u");
    }

    @Test
    void secrets_in_a_body_are_secrets() {
        Heard heard = new TestPlan()
                .creates(
                        VAULT,
                        vault(", body: '{\\\"properties\\\": {\\\"adminPassword\\\": \\\"p\\\", \\\"x\\\":"
                                + " \\\"y\\\"}}'"),
                        "{id: true}")
                .read(folder);

        assertThat(SecretText.isSecret(heard.json(VAULT).at("/properties/adminPassword")))
                .isTrue();
        assertThat(SecretText.isSecret(heard.json(VAULT).at("/properties/x"))).isFalse();
    }

    @Test
    void a_body_that_is_marked_sensitive_is_all_secrets() {
        Heard heard = new TestPlan()
                .change(
                        VAULT,
                        "create",
                        "{after: " + vault(", body: '{\\\"properties\\\": {\\\"x\\\": \\\"y\\\"}}'")
                                + ", after_sensitive: {body: true}}")
                .read(folder);

        assertThat(SecretText.isSecret(heard.json(VAULT).at("/properties/x"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"azapi_resource_action.a", "azapi_data_plane_resource.a"})
    void actions_are_nothing(String address) {
        assertThat(new TestPlan()
                        .creates(address, "{" + TYPE + "}", "{id: true}")
                        .read(folder)
                        .resources)
                .isEmpty();
    }
}
