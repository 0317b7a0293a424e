package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.expression.SecretText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of values that a plan does not know. */
class UnknownsTest {
    private static final String ACCOUNT = "azurerm_storage_account.a";
    private static final String BASE =
            "name: 'sta', resource_group_name: 'rg', account_tier: 'Standard'," + " account_replication_type: 'LRS'";
    private static final String ACLS = "/properties/networkAcls/defaultAction";

    @TempDir
    private Path folder;

    private static TestPlan account(String actions, String change, String expressions) {
        return new TestPlan().change(ACCOUNT, actions, change).block(ACCOUNT, expressions);
    }

    private static String created(String more, String unknown) {
        return "{after: {" + BASE + more + "}, after_unknown: " + unknown + "}";
    }

    @Test
    void configured_with_a_reference_is_unknown_and_present() {
        Heard heard = account(
                        "create",
                        created("", "{min_tls_version: true}"),
                        "{min_tls_version: {references: ['random_string.tls.result', 'random_string.tls']}}")
                .read(folder);

        assertThat(heard.at(ACCOUNT, "/properties/minimumTlsVersion")).isEqualTo("<?>");
    }

    /** The address of a key is no empty text, whatever it turns out to be; a policy asks whether there is one. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        versionless_id | <https://{azurerm_key_vault_key.k.versionless_id}>
        other_id       | <{azurerm_key_vault_key.k.other_id}>
        """)
    void the_versionless_id_of_a_key_is_an_address(String attribute, String expected) {
        String cosmos = "azurerm_cosmosdb_account.c";
        Heard heard = new TestPlan()
                .change(
                        "azurerm_key_vault_key.k",
                        "create",
                        "{after: {name: 'k'}, after_unknown: {" + attribute + ": true}}")
                .change(
                        cosmos,
                        "create",
                        "{after: {name: 'c', resource_group_name: 'rg'}, after_unknown: {key_vault_key_id: true}}")
                .block(cosmos, "{key_vault_key_id: {references: ['azurerm_key_vault_key.k." + attribute + "']}}")
                .read(folder);

        assertThat(heard.at(cosmos, "/properties/keyVaultKeyUri")).isEqualTo(expected);
    }

    @Test
    void configured_with_a_function_of_nothing_is_unknown_too() {
        Heard heard = account("create", created("", "{min_tls_version: true}"), "{min_tls_version: {}}")
                .read(folder);

        assertThat(heard.at(ACCOUNT, "/properties/minimumTlsVersion")).isEqualTo("<?>");
    }

    @Test
    void not_configured_and_created_takes_the_value_of_what_is_omitted() {
        Heard heard = account("create", created("", "{network_rules: true, id: true}"), "{}")
                .read(folder);

        assertThat(heard.at(ACCOUNT, ACLS)).isEqualTo("Allow");
        assertThat(heard.codes()).containsExactly("SG0867");
    }

    @Test
    void the_strict_option_makes_blocks_that_may_be_dynamic_unknown() {
        Heard heard = account("create", created("", "{network_rules: true}"), "{}")
                .read(folder, new TerraformOptions(true, false, Optional.empty()));

        assertThat(heard.at(ACCOUNT, ACLS)).isEqualTo("<?>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        dynamic "network_rules" {                | <?>
        # dynamic "network_rules" {              | Allow
        dynamic "share_properties" {             | Allow
        """)
    void the_source_tells_dynamic_blocks_from_omitted_ones(String line, String expected) throws IOException {
        Files.writeString(folder.resolve("main.tf"), """
            resource "azurerm_storage_account" "a" {
              %s
              for_each = var.rules
              }
            }
            """.formatted(line));

        Heard heard =
                account("create", created("", "{network_rules: true}"), "{}").read(folder);

        assertThat(heard.at(ACCOUNT, ACLS)).isEqualTo(expected);
        assertThat(heard.codes()).isEmpty();
    }

    @Test
    void the_source_of_something_else_tells_nothing() throws IOException {
        Files.writeString(folder.resolve("main.tf"), "resource \"azurerm_storage_account\" \"other\" {\n}\n");

        Heard heard =
                account("create", created("", "{network_rules: true}"), "{}").read(folder);

        assertThat(heard.at(ACCOUNT, ACLS)).isEqualTo("Allow");
        assertThat(heard.codes()).containsExactly("SG0867");
    }

    @Test
    void without_its_configuration_a_plan_does_not_tell_what_is_omitted() {
        Heard heard = account("create", created("", "{network_rules: true}"), "{}")
                .top("configuration", "{}")
                .read(folder);

        assertThat(heard.at(ACCOUNT, ACLS)).isEqualTo("<?>");
    }

    @Test
    void of_a_type_without_rows_nothing_but_tags_and_location_is_known() {
        Heard heard = new TestPlan()
                .creates(
                        "azurerm_virtual_machine_scale_set.v",
                        "{name: 'v', resource_group_name: 'rg', location: 'eastus', tags: {a: 'b'}}",
                        "{id: true}")
                .creates("azurerm_public_ip.p", "{name: 'p', resource_group_name: 'rg'}", "{id: true}")
                .creates(
                        "azapi_update_resource.u",
                        "{type: 'Microsoft.Network/publicIPAddresses@2024-01-01', body: {properties: {a: 1}}}",
                        "{resource_id: true}")
                .block("azapi_update_resource.u", "{resource_id: {references: ['azurerm_public_ip.p.id']}}")
                .read(folder);

        String set = "azurerm_virtual_machine_scale_set.v";
        assertThat(heard.at(set, "/properties")).isEqualTo("<?>");
        assertThat(heard.at(set, "/sku")).isEqualTo("<?>");
        assertThat(heard.at(set, "/kind")).isEqualTo("<?>");
        assertThat(heard.at(set, "/tags/a")).isEqualTo("b");
        assertThat(heard.at("azurerm_public_ip.p", "/properties"))
                .as("what is added leaves the others unknown")
                .isEqualTo("<?>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {min_tls_version: 'TLS1_0'} | TLS1_0
        {min_tls_version: null}     | <?>
        {}                          | <?>
        """)
    void not_configured_and_updated_stays_as_it_is_if_that_is_known(String before, String expected) {
        Heard heard = account(
                        "update",
                        "{after: {" + BASE + "}, after_unknown: {min_tls_version: true}, before: " + before + "}",
                        "{}")
                .read(folder);

        assertThat(heard.at(ACCOUNT, "/properties/minimumTlsVersion")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', TLS1_2", "', min_tls_version: null', TLS1_2", "', min_tls_version: \"TLS1_1\"', TLS1_1"})
    void what_is_not_set_takes_the_value_of_what_is_omitted(String more, String expected) {
        Heard heard = account("create", created(more, "{}"), "{}").read(folder);

        assertThat(heard.at(ACCOUNT, "/properties/minimumTlsVersion")).isEqualTo(expected);
    }

    @Test
    void a_block_that_a_dynamic_one_makes_has_unknown_values_where_the_plan_has_none() {
        Heard heard = account(
                        "create",
                        created(
                                ", network_rules: [{default_action: 'Deny', ip_rules: [null]}]",
                                "{network_rules: [{ip_rules: [true], bypass: true}]}"),
                        "{}")
                .read(folder);

        assertThat(heard.at(ACCOUNT, ACLS)).isEqualTo("Deny");
        assertThat(heard.at(ACCOUNT, "/properties/networkAcls/bypass")).isEqualTo("<?>");
        assertThat(heard.at(ACCOUNT, "/properties/networkAcls/ipRules/0/value")).isEqualTo("<?>");
    }

    @Test
    void a_key_that_is_created_now_is_a_key() {
        Heard heard = account(
                        "create",
                        created(", customer_managed_key: [{}]", "{customer_managed_key: [{key_vault_key_id: true}]}"),
                        "{customer_managed_key: [{key_vault_key_id: {references: ['azurerm_key_vault_key.k.id']}}]}")
                .read(folder);

        assertThat(heard.at(ACCOUNT, "/properties/encryption/keySource")).isEqualTo("Microsoft.Keyvault");
    }

    @Test
    void a_write_only_attribute_that_is_configured_is_unknown() {
        String subnet = "azurerm_subnet.s";
        Heard heard = new TestPlan()
                .providers("{azurerm: {name: 'azurerm', version_constraint: '~> 5.1'}}")
                .creates(
                        subnet,
                        "{name: 's', resource_group_name: 'rg', virtual_network_name: 'v',"
                                + " network_security_group_id_wo: null}",
                        "{id: true}")
                .block(subnet, "{network_security_group_id_wo: {references: ['azurerm_network_security_group.n.id']}}")
                .read(folder);

        assertThat(heard.at(subnet, "/properties/networkSecurityGroup/id")).isEqualTo("<?>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {tags: {a: true}}  | {}
        true               | {}
        {tags: true}       | {}
        """)
    void what_terraform_marks_as_sensitive_is_a_secret(String sensitive, String unknown) {
        Heard heard = account(
                        "create",
                        "{after: {" + BASE + ", tags: {a: 'b'}}, after_sensitive: " + sensitive + ", after_unknown: "
                                + unknown + "}",
                        "{}")
                .read(folder);

        assertThat(SecretText.isSecret(heard.json(heard.addresses().get(0)).at("/tags/a")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "{min_tls_version: true}, true", "{}, false", "false, false"})
    void what_was_a_secret_before_stays_one(String marks, boolean secret) {
        Heard heard = account(
                        "update",
                        "{after: {" + BASE + "}, after_unknown: {min_tls_version: true}, before_sensitive: " + marks
                                + ", before: {min_tls_version: 'TLS1_0'}}",
                        "{}")
                .read(folder);

        assertThat(SecretText.isSecret(heard.json(ACCOUNT).at("/properties/minimumTlsVersion")))
                .isEqualTo(secret);
        assertThat(heard.at(ACCOUNT, "/properties/minimumTlsVersion")).isEqualTo("TLS1_0");
    }

    @ParameterizedTest
    @CsvSource({"{retention_in_days: true}, <?>", "true, <?>", "{}, 30"})
    void a_number_that_is_a_secret_is_not_known(String marks, String expected) {
        String workspace = "azurerm_log_analytics_workspace.w";
        Heard heard = new TestPlan()
                .change(
                        workspace,
                        "create",
                        "{after: {name: 'w', retention_in_days: 30}, after_sensitive: " + marks + "}")
                .read(folder);

        assertThat(heard.at(workspace, "/properties/retentionInDays")).isEqualTo(expected);
    }

    @Test
    void a_name_that_is_a_secret_is_in_no_id() {
        Heard heard = account("create", "{after: {" + BASE + "}, after_sensitive: {name: true}}", "{}")
                .read(folder);

        assertThat(heard.id(ACCOUNT, "storageAccounts")).endsWith("/storageAccounts/{azurerm_storage_account.a.name}");
        assertThat(heard.json(ACCOUNT).toString()).doesNotContain("sta\"");
    }

    @Test
    void secrets_by_their_name_are_secrets_without_any_mark() {
        String server = "azurerm_mssql_server.s";
        Heard heard = new TestPlan().change(server, "no-op", """
            {after: {name: 's', resource_group_name: 'rg',
                     tags: {admin_password: 'hidden', note: 'shown'}}}\
            """).read(folder);

        assertThat(SecretText.isSecret(heard.json(server).at("/tags/admin_password")))
                .isTrue();
        assertThat(SecretText.isSecret(heard.json(server).at("/tags/note"))).isFalse();
    }
}
