package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.finding.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans of a part, as {@code -target} makes them. */
class LeftOutTest {
    private static final String ID = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv";
    private static final String PRIOR = """
        {values: {root_module: {child_modules: [{resources: [
         {address: 'module.m.azurerm_key_vault.k', mode: 'managed', type: 'azurerm_key_vault', name: 'k',
          provider_name: 'registry.terraform.io/hashicorp/azurerm', sensitive_values: {tags: {a: true}},
          values: {id: 'ID', name: 'kv', resource_group_name: 'rg', location: 'eastus', tags: {a: 'hush'}}},
         {address: 'module.m.azurerm_storage_account.moved', mode: 'managed', type: 'azurerm_storage_account',
          name: 'moved', provider_name: 'registry.terraform.io/hashicorp/azurerm', values: {name: 'before'}},
         {address: 'module.m.data.azurerm_key_vault.d', mode: 'data', type: 'azurerm_key_vault', values: {}}]}]}}}
        """.replace("ID", ID);

    @TempDir
    private Path folder;

    /** An account that is planned, and was elsewhere before. */
    private static TestPlan plan() {
        return new TestPlan()
                .creates("azurerm_storage_account.a", "{name: 'sta', resource_group_name: 'rg'}", "{id: true}")
                .with("previous_address", "module.m.azurerm_storage_account.moved")
                .block("azurerm_storage_account.a", "{}", "{mode: 'managed'}");
    }

    @Test
    void what_a_part_leaves_as_it_is_is_judged_as_it_is() {
        Heard heard = plan().top("prior_state", PRIOR).top("complete", "false").read(folder);

        assertThat(heard.addresses()).contains("azurerm_storage_account.a", "module.m.azurerm_key_vault.k");
        assertThat(heard.addresses()).noneMatch(address -> address.endsWith("moved"));
        assertThat(heard.json("module.m.azurerm_key_vault.k").path("id").asText())
                .isEqualTo(ID);
        assertThat(heard.json("module.m.azurerm_key_vault.k").at("/tags/a"))
                .hasToString(
                        dev.safeguard.compiler.expression.SecretText.of("hush").toString());
        assertThat(heard.codes()).containsExactly("SG0875");
        assertThat(heard.findings)
                .extracting(Finding::problem)
                .containsExactly("a plan of a part: 1 resource outside of it is judged as before");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
        {mode: 'managed'}                                   | false | azurerm_key_vault azurerm_key_vault.k
        {mode: 'managed'}                                   | true  | nothing
        {mode: 'managed', count_expression: {}}             | false | nothing
        {mode: 'managed', for_each_expression: {}}          | false | nothing
        {mode: 'data'}                                      | false | nothing
        """)
    void what_is_configured_and_left_out_is_named(String block, String complete, String named) {
        Heard heard = plan().block("azurerm_key_vault.k", "{}", block)
                .block("random_id.r", "{}", "{mode: 'managed'}")
                .top("complete", complete)
                .read(folder);

        assertThat(String.join(",", heard.notEvaluated)).isEqualTo(named == null ? "" : named);
        assertThat(heard.codes().contains("SG0875")).isEqualTo(named != null);
    }

    @Test
    void modules_are_looked_through_unless_they_are_repeated() {
        String module = "module: {resources: [{address: 'azurerm_key_vault.k', mode: 'managed'}]}";
        Heard heard = plan().module("once", "{" + module + "}")
                .module("often", "{for_each_expression: {references: ['var.x']}, " + module + "}")
                .read(folder);

        assertThat(heard.notEvaluated).containsExactly("azurerm_key_vault module.once.azurerm_key_vault.k");
        assertThat(heard.findings)
                .extracting(Finding::problem)
                .containsExactly(
                        "a plan of a part: 1 is configured and not judged, such as `module.once.azurerm_key_vault.k`");
    }

    @Test
    void a_plan_that_ends_with_an_error_says_so_and_no_more() {
        Heard heard = plan().top("prior_state", PRIOR)
                .block("azurerm_key_vault.k", "{}", "{mode: 'managed'}")
                .top("errored", "true")
                .read(folder);

        assertThat(heard.codes()).containsExactly("SG0864");
        assertThat(heard.addresses()).doesNotContain("module.m.azurerm_key_vault.k");
    }

    @Test
    void a_plan_that_destroys_all_leaves_nothing_out() {
        Heard heard = new TestPlan()
                .change("azurerm_storage_account.a", "delete", "{before: {name: 'sta'}}")
                .block("azurerm_key_vault.k", "{}", "{mode: 'managed'}")
                .read(folder);

        assertThat(heard.codes()).isEmpty();
    }
}
