package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which entries of a plan are there after it is applied. */
class ActionsTest {
    private static final String GROUP = "azurerm_resource_group.g";
    private static final String AFTER = "{after: {name: 'rg', location: 'eastus'}, before: null}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        no-op         | 1
        create        | 1
        update        | 1
        delete,create | 1
        create,delete | 1
        create,forget | 1
        delete        | 0
        forget        | 0
        """)
    void what_is_there_afterwards_is_judged(String actions, int resources) {
        assertThat(new TestPlan().change(GROUP, actions, AFTER).read(folder).resources)
                .hasSize(resources);
    }

    @Test
    void a_deleted_resource_has_no_values() {
        assertThat(new TestPlan().change(GROUP, "delete", "{after: null}").read(folder).resources)
                .isEmpty();
    }

    @Test
    void an_old_object_of_the_same_address_is_not_judged() {
        Heard heard = new TestPlan()
                .change(GROUP, "no-op", AFTER)
                .change(GROUP, "no-op", "{after: {name: 'old', location: 'eastus'}}")
                .with("deposed", "1a2b3c4d")
                .read(folder);

        assertThat(heard.at(GROUP, "/name")).isEqualTo("rg");
        assertThat(heard.resources).hasSize(1);
    }

    @Test
    void data_sources_are_not_judged() {
        Heard heard = new TestPlan()
                .change("data.azurerm_resource_group.g", "read", AFTER)
                .read(folder);

        assertThat(heard.resources).isEmpty();
    }

    @Test
    void groups_and_subscriptions_that_were_read_are_there_for_their_tags() {
        Heard heard =
                new TestPlan().top("complete", "true").top("prior_state", """
                    {values: {root_module: {
                      resources: [
                        {mode: 'data', type: 'azurerm_resource_group', address: 'data.azurerm_resource_group.g',
                         values: {id: '/subscriptions/s/resourceGroups/rg', tags: {a: 'b'}, location: 'eastus'}},
                        {mode: 'data', type: 'azurerm_client_config', address: 'data.azurerm_client_config.c',
                         values: {subscription_id: 's', tenant_id: 't'}},
                        {mode: 'managed', type: 'azurerm_resource_group', address: 'azurerm_resource_group.x',
                         values: {id: '/subscriptions/s/resourceGroups/x'}}],
                      child_modules: [{resources: [
                        {mode: 'data', type: 'azurerm_subscription', address: 'module.m.data.azurerm_subscription.s',
                         values: {id: '/subscriptions/s2', subscription_id: 's2', tags: {c: 'd'}}}]}]}}}
                    """).read(folder);

        assertThat(heard.addresses())
                .containsExactly(
                        "data.azurerm_resource_group.g",
                        "data.azurerm_client_config.c",
                        "module.m.data.azurerm_subscription.s");
        assertThat(heard.resources).allMatch(r -> r.role().name().equals("RELATED"));
        assertThat(heard.at("data.azurerm_resource_group.g", "/tags/a")).isEqualTo("b");
        assertThat(heard.at("data.azurerm_client_config.c", "/tenantId")).isEqualTo("t");
        assertThat(heard.at("data.azurerm_client_config.c", "/tags")).isEqualTo("<?>");
        assertThat(heard.at("module.m.data.azurerm_subscription.s", "/tags/c")).isEqualTo("d");
    }

    @Test
    void an_entry_without_an_address_is_an_error_and_the_others_are_read() {
        Heard heard = new TestPlan()
                .change(GROUP, "create", AFTER)
                .with("address", "not an address")
                .change("azurerm_resource_group.h", "create", AFTER)
                .read(folder);

        assertThat(heard.codes()).containsExactly("SG0870");
        assertThat(heard.addresses()).containsExactly("azurerm_resource_group.h");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        create | {after: null}
        no-op  | {after: 'x'}
        update | {}
        read   | {after: []}
        """)
    void an_entry_without_values_is_an_error(String actions, String change) {
        Heard heard = new TestPlan().change(GROUP, actions, change).read(folder);

        assertThat(heard.codes()).containsExactly("SG0873");
        assertThat(heard.resources).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        azurerm_made_up_thing.a      | 1
        azurerm_nat_gateway_public_ip_association.a | 1
        azurerm_key_vault_managed_hardware_security_module_role_definition.a | 1
        """)
    void azure_types_that_are_not_mapped_are_named(String address, int count) {
        Heard heard = new TestPlan().creates(address, "{}", "{id: true}").read(folder);

        assertThat(heard.resources).isEmpty();
        assertThat(heard.notEvaluated).hasSize(count).allMatch(text -> text.endsWith(address));
    }

    @ParameterizedTest
    @CsvSource({
        "azuread_group.a, registry.terraform.io/hashicorp/azuread, 1",
        "aws_s3_bucket.a, registry.terraform.io/hashicorp/aws, 0",
        "random_string.a, registry.terraform.io/hashicorp/random, 0"
    })
    void of_other_providers_only_those_near_azure_are_named(String address, String provider, int count) {
        Heard heard = new TestPlan()
                .creates(address, "{}", "{id: true}")
                .with("provider_name", provider)
                .read(folder);

        assertThat(heard.resources).isEmpty();
        assertThat(heard.notEvaluated).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"azurerm, 1", "registry.opentofu.org/hashicorp/azurerm, 1", "example.org/mirror/azurerm, 1"})
    void mirrors_forks_and_old_names_of_the_provider_are_the_provider(String provider, int count) {
        Heard heard = new TestPlan()
                .change(GROUP, "create", AFTER)
                .with("provider_name", provider)
                .read(folder);

        assertThat(heard.resources).hasSize(count);
    }

    @Test
    void places_are_the_lines_of_the_addresses_in_the_plan() {
        Heard heard = new TestPlan()
                .change(GROUP, "create", AFTER)
                .change("azurerm_resource_group.h", "create", AFTER)
                .read(folder);

        assertThat(heard.find(GROUP, "").place().line()).isEqualTo(5);
        assertThat(heard.find("azurerm_resource_group.h", "").place().line()).isGreaterThan(10);
        assertThat(heard.find(GROUP, "").place().document()).endsWith("plan.json");
    }
}
