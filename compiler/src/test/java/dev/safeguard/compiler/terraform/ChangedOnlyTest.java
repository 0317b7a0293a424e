package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.compiler.source.SourcedResource.Role;
import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts on nothing but what a plan changes. */
class ChangedOnlyTest {
    private static final TerraformOptions CHANGED = new TerraformOptions(false, true, Optional.empty());
    private static final String GROUP = "/subscriptions/s/resourceGroups/rg/providers/";
    private static final String ACCOUNT = GROUP + "Microsoft.Storage/storageAccounts/sta";
    private static final String NETWORK = GROUP + "Microsoft.Network/virtualNetworks/v";

    @TempDir
    private Path folder;

    /** A group, an account, a network and a vault that stay as they are. */
    private static TestPlan kept() {
        return new TestPlan()
                .change("azurerm_resource_group.g", "no-op", kept("rg", "/subscriptions/s/resourceGroups/rg"))
                .change("azurerm_storage_account.a", "no-op", kept("sta", ACCOUNT))
                .change("azurerm_virtual_network.v", "no-op", kept("v", NETWORK))
                .change("azurerm_key_vault.k", "no-op", kept("kv", GROUP + "Microsoft.KeyVault/vaults/kv"));
    }

    private static String kept(String name, String id) {
        return "{after: {name: '" + name + "', resource_group_name: 'rg', id: '" + id + "'}}";
    }

    private static List<String> judged(Heard heard) {
        return heard.resources.stream()
                .filter(resource -> resource.role() == Role.JUDGED)
                .map(SourcedResource::address)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"create, 1", "update, 1", "'delete,create', 1", "'create,delete', 1", "no-op, 0"})
    void what_changes_gets_verdicts_and_the_rest_surrounds_it(String actions, int judged) {
        Heard heard = kept().change("azurerm_key_vault.n", actions, "{after: {name: 'n', resource_group_name: 'rg'}}")
                .read(folder, CHANGED);

        assertThat(judged(heard)).hasSize(judged);
        assertThat(heard.addresses()).contains("azurerm_storage_account.a", "azurerm_key_vault.n");
        assertThat(heard.findings)
                .extracting(Finding::problem)
                .containsExactly((5 - judged) + " resources stay as before and got no verdict");
        assertThat(judged(kept().read(folder))).as("without the option").hasSize(4);
    }

    @Test
    void a_resource_changes_with_what_is_written_to_it() {
        Heard heard = kept().creates(
                        "azurerm_storage_account_network_rules.r",
                        "{storage_account_id: '" + ACCOUNT + "', default_action: 'Allow'}",
                        "{id: true}")
                .read(folder, CHANGED);

        assertThat(judged(heard)).containsExactly("azurerm_storage_account.a");
    }

    @Test
    void a_resource_changes_with_what_it_shows_of_its_children() {
        Heard heard = kept().creates(
                        "azurerm_subnet.s",
                        "{name: 's', virtual_network_name: 'v', resource_group_name: 'rg'}",
                        "{id: true}")
                .read(folder, CHANGED);

        assertThat(judged(heard)).containsExactly("azurerm_virtual_network.v", "azurerm_subnet.s");
    }

    @ParameterizedTest
    @CsvSource({
        "azurerm_subnet.s, /subnets/s, azurerm_virtual_network.v",
        "azurerm_monitor_diagnostic_setting.d, |to-workspace, azurerm_virtual_network.v",
        "azurerm_virtual_network.w, 2/subnets/s, "
    })
    void a_resource_changes_with_what_goes(String gone, String id, String judged) {
        Heard heard = kept().change(gone, "delete", "{after: null, before: {id: '" + NETWORK + id + "'}}")
                .read(folder, CHANGED);

        assertThat(judged(heard)).isEqualTo(judged == null ? List.of() : List.of(judged));
    }

    @Test
    void a_template_that_is_deployed_as_before_gets_no_verdicts() {
        Heard heard = kept().change("azurerm_resource_group_template_deployment.d", "no-op", """
            {after: {name: 'd', resource_group_name: 'rg',
             template_content: '{"resources": [{"type": "a/b", "name": "x", "apiVersion": "2020-01-01"}]}'}}
            """)
                .read(folder, CHANGED);

        assertThat(judged(heard)).isEmpty();
        assertThat(heard.addresses()).hasSizeGreaterThan(3);
    }

    @Test
    void a_state_is_judged_whole() throws IOException {
        Path state = Files.writeString(folder.resolve("state.json"), """
            {"format_version": "1.0", "terraform_version": "1.9.0", "values": {"root_module": {"resources": [
              {"address": "azurerm_key_vault.k", "mode": "managed", "type": "azurerm_key_vault",
               "values": {"name": "kv"}}]}}}
            """);

        Heard heard = Heard.of(state, CHANGED);

        assertThat(judged(heard)).containsExactly("azurerm_key_vault.k");
        assertThat(heard.findings).isEmpty();
    }
}
