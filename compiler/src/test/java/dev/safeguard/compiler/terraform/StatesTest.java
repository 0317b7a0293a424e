package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.expression.SecretText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatesTest {
    private static final String ID = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv";
    private static final String VALUES = "{\"id\": \"" + ID
            + "\", \"name\": \"kv\", \"resource_group_name\": \"rg\", \"purge_protection_enabled\": true,"
            + " \"tags\": {\"note\": \"hidden\"}}";

    @TempDir
    private Path folder;

    private Heard read(String text) throws IOException {
        return Heard.of(Files.writeString(folder.resolve("state.json"), text), TerraformOptions.standard());
    }

    @Test
    void a_state_is_read_with_its_modules() throws IOException {
        Heard heard = read("""
            {"format_version": "1.0", "terraform_version": "1.9.0", "values": {"root_module": {
              "resources": [
                {"address": "data.azurerm_resource_group.g", "mode": "data", "type": "azurerm_resource_group",
                 "values": {"id": "/subscriptions/s/resourceGroups/rg", "tags": {"a": "b"}}}],
              "child_modules": [{"address": "module.m[0]", "resources": [
                {"address": "module.m[0].azurerm_key_vault.k", "mode": "managed", "type": "azurerm_key_vault",
                 "provider_name": "registry.terraform.io/hashicorp/azurerm",
                 "values": VALUES, "sensitive_values": {"tags": {"note": true}}},
                {"address": "module.m[0].azurerm_key_vault.k", "mode": "managed", "type": "azurerm_key_vault",
                 "deposed_key": "1", "values": VALUES}]}]}}}
            """.replace("VALUES", VALUES));

        assertThat(heard.findings).isEmpty();
        assertThat(heard.addresses())
                .containsExactly("data.azurerm_resource_group.g", "module.m[0].azurerm_key_vault.k");
        vault(heard, "module.m[0].azurerm_key_vault.k");
    }

    @Test
    void instances_without_values_are_errors_and_not_judged_by_what_counts_when_omitted() throws IOException {
        Heard raw = read("""
            {"version": 4, "serial": 3, "lineage": "x", "resources": [
              {"mode": "managed", "type": "azurerm_key_vault", "name": "k",
               "provider": "provider[\\"registry.terraform.io/hashicorp/azurerm\\"]",
               "instances": [{"attributes_flat": {"name": "kv"}}, {"index_key": "n", "attributes": null}]}]}
            """);
        Heard shown = read("""
            {"format_version": "1.0", "terraform_version": "1.9.0", "values": {"root_module": {"resources": [
              {"address": "azurerm_key_vault.k", "mode": "managed", "type": "azurerm_key_vault"}]}}}
            """);

        assertThat(raw.resources).isEmpty();
        assertThat(raw.findings).hasSize(2);
        assertThat(raw.codes()).containsExactly("SG0873");
        assertThat(shown.resources).isEmpty();
        assertThat(shown.codes()).containsExactly("SG0873");
    }

    @Test
    void a_raw_state_is_read_instance_by_instance() throws IOException {
        Heard heard = read("""
            {"version": 4, "terraform_version": "1.9.0", "serial": 3, "lineage": "x", "outputs": {}, "resources": [
              {"mode": "data", "type": "azurerm_client_config", "name": "c", "instances": [{"attributes": {}}]},
              {"module": "module.m[0]", "mode": "managed", "type": "azurerm_key_vault", "name": "k",
               "provider": "provider[\\"registry.opentofu.org/hashicorp/azurerm\\"].hub",
               "instances": [
                 {"index_key": "a.b", "attributes": VALUES,
                  "sensitive_attributes": [[{"type": "get_attr", "value": "tags"},
                                            {"type": "index", "value": {"value": "note", "type": "string"}}]]},
                 {"index_key": 1, "deposed": "d", "attributes": VALUES}]}]}
            """.replace("VALUES", VALUES));

        assertThat(heard.findings).isEmpty();
        assertThat(heard.addresses()).containsExactly("module.m[0].azurerm_key_vault.k[\"a.b\"]");
        vault(heard, "module.m[0].azurerm_key_vault.k[\"a.b\"]");
    }

    private static void vault(Heard heard, String address) {
        assertThat(heard.at(address, "/id")).isEqualTo(ID);
        assertThat(heard.at(address, "/properties/enablePurgeProtection")).isEqualTo("true");
        assertThat(SecretText.isSecret(heard.json(address).at("/tags/note"))).isTrue();
    }

    @Test
    void companions_of_a_state_are_found_by_their_ids() throws IOException {
        Heard heard = read("""
            {"format_version": "1.0", "values": {"root_module": {"resources": [
                {"address": "azurerm_storage_account.a", "mode": "managed", "type": "azurerm_storage_account",
                 "values": {"id": "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a",
                            "name": "a", "resource_group_name": "rg"}},
                {"address": "azurerm_storage_account_network_rules.r", "mode": "managed",
                 "type": "azurerm_storage_account_network_rules",
                 "values": {"default_action": "Deny", "storage_account_id":
                    "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/A"}}]}}}
            """);

        assertThat(heard.at("azurerm_storage_account.a", "/properties/networkAcls/defaultAction"))
                .isEqualTo("Deny");
    }
}
