package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How companions find what they belong to. */
class CompanionsTest {
    private static final String ACCOUNT = "azurerm_storage_account";
    private static final String RULES = "azurerm_storage_account_network_rules";
    private static final String ACLS = "/properties/networkAcls/defaultAction";
    private static final String UNKNOWN_PARENT = "{id: true, storage_account_id: true}";

    @TempDir
    private Path folder;

    private static String account(String name) {
        return "{name: '" + name + "', resource_group_name: 'rg', account_tier: 'Standard',"
                + " account_replication_type: 'LRS'}";
    }

    private static TestPlan accounts(String... addresses) {
        TestPlan plan = new TestPlan();
        for (int i = 0; i < addresses.length; i++) {
            plan.creates(addresses[i], account("sta" + i), "{id: true}");
            plan.block(addresses[i].replaceAll("\\[.*]$", ""), "{}");
        }
        return plan;
    }

    private static String parent(String... references) {
        return "{storage_account_id: {references: ['" + String.join("', '", references) + "']}}";
    }

    @ParameterizedTest
    @CsvSource({"rg, sta0", "RG, STA0"})
    void a_known_id_is_compared_without_case(String group, String name) {
        String id = "/subscriptions/11111111-0000-0000-0000-000000000000/resourceGroups/rg/providers/"
                + "Microsoft.Storage/storageAccounts/sta0";
        Heard heard = new TestPlan()
                .change(ACCOUNT + ".a", "no-op", "{after: {id: '" + id + "', name: 'sta0', resource_group_name: 'rg'}}")
                .creates(
                        RULES + ".r",
                        "{default_action: 'Deny', storage_account_id: '"
                                + id.replace("/rg/", "/" + group + "/").replace("sta0", name) + "'}",
                        "{id: true}")
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".a", ACLS)).isEqualTo("Deny");
    }

    @Test
    void an_unknown_id_is_found_by_its_reference() {
        Heard heard = accounts(ACCOUNT + ".a", ACCOUNT + ".b")
                .creates(RULES + ".r", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .block(RULES + ".r", parent(ACCOUNT + ".b.id", ACCOUNT + ".b"))
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".a", ACLS)).isEqualTo("Allow");
        assertThat(heard.at(ACCOUNT + ".b", ACLS)).isEqualTo("Deny");
        assertThat(heard.addresses()).doesNotContain(RULES + ".r");
    }

    @Test
    void an_indexed_reference_means_that_instance() {
        Heard heard = accounts(ACCOUNT + ".a[\"x\"]", ACCOUNT + ".a[\"y\"]")
                .creates(RULES + ".r", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .block(RULES + ".r", parent(ACCOUNT + ".a[\\\"y\\\"].id", ACCOUNT + ".a[\\\"y\\\"]", ACCOUNT + ".a"))
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".a[\"x\"]", ACLS)).isEqualTo("Allow");
        assertThat(heard.at(ACCOUNT + ".a[\"y\"]", ACLS)).isEqualTo("Deny");
    }

    @Test
    void for_each_over_a_resource_means_the_instance_of_the_same_key() {
        Heard heard = accounts(ACCOUNT + ".a[\"x\"]", ACCOUNT + ".a[\"y\"]")
                .creates(RULES + ".r[\"y\"]", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .block(
                        RULES + ".r",
                        parent("each.value.id", "each.value"),
                        "{for_each_expression: {references: ['" + ACCOUNT + ".a']}}")
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".a[\"x\"]", ACLS)).isEqualTo("Allow");
        assertThat(heard.at(ACCOUNT + ".a[\"y\"]", ACLS)).isEqualTo("Deny");
    }

    @Test
    void count_means_the_instance_of_the_same_index() {
        Heard heard = accounts(ACCOUNT + ".a[0]", ACCOUNT + ".a[1]")
                .creates(RULES + ".r[1]", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .block(RULES + ".r", parent(ACCOUNT + ".a", "count.index"))
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".a[0]", ACLS)).isEqualTo("Allow");
        assertThat(heard.at(ACCOUNT + ".a[1]", ACLS)).isEqualTo("Deny");
    }

    @Test
    void of_several_candidates_the_one_of_the_right_type_is_meant() {
        Heard heard = accounts(ACCOUNT + ".a")
                .creates("azurerm_key_vault.k", "{name: 'kv', resource_group_name: 'rg'}", "{id: true}")
                .creates(RULES + ".r[\"s\"]", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .block(
                        RULES + ".r",
                        parent("each.value.id", "each.value"),
                        "{for_each_expression: {references: ['azurerm_key_vault.k.id', '" + ACCOUNT + ".a.id']}}")
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".a", ACLS)).isEqualTo("Deny");
        assertThat(heard.codes()).doesNotContain("SG0869");
    }

    @Test
    void of_several_candidates_of_one_type_all_are_unknown() {
        Heard heard = accounts(ACCOUNT + ".a", ACCOUNT + ".b", ACCOUNT + ".c")
                .creates(RULES + ".r[\"s\"]", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .block(
                        RULES + ".r",
                        parent("each.value.id", "each.value"),
                        "{for_each_expression: {references: ['" + ACCOUNT + ".a.id', '" + ACCOUNT + ".b.id']}}")
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".a", ACLS)).isEqualTo("<?>");
        assertThat(heard.at(ACCOUNT + ".b", ACLS)).isEqualTo("<?>");
        assertThat(heard.at(ACCOUNT + ".c", ACLS)).isEqualTo("Allow");
        assertThat(heard.codes()).contains("SG0869");
    }

    @Test
    void what_the_candidates_have_in_common_with_the_companion_stays_known() {
        Heard heard = accounts(ACCOUNT + ".a", ACCOUNT + ".b")
                .creates(RULES + ".r", "{default_action: 'Allow'}", UNKNOWN_PARENT)
                .block(RULES + ".r", parent("local.somewhere"))
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".a", ACLS)).isEqualTo("Allow");
    }

    @Test
    void a_data_source_is_outside_of_the_plan() {
        Heard heard = accounts(ACCOUNT + ".a")
                .creates(RULES + ".r", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .block(RULES + ".r", parent("data." + ACCOUNT + ".old.id", "data." + ACCOUNT + ".old"))
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".a", ACLS)).isEqualTo("Allow");
        assertThat(heard.notEvaluated).containsExactly(RULES + " " + RULES + ".r");
    }

    @Test
    void local_values_are_found_in_the_source() throws IOException {
        Files.writeString(folder.resolve("main.tf"), """
            locals {
              target = var.x ? azurerm_storage_account.b.id : azurerm_storage_account.b.id
            }
            """);
        Heard heard = accounts(ACCOUNT + ".a", ACCOUNT + ".b")
                .creates(RULES + ".r", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .block(RULES + ".r", parent("local.target"))
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".b", ACLS)).isEqualTo("Deny");
        assertThat(heard.at(ACCOUNT + ".a", ACLS)).isEqualTo("Allow");
    }

    private static String module(String references, String forEach) {
        ObjectNode call = TestPlan.json("{source: './m', expressions: {target: {references: [" + references + "]}}}");
        call.set("for_each_expression", TestPlan.json("{references: [" + forEach + "]}"));
        call.set("module", TestPlan.json("{}"));
        TestPlan.add((ObjectNode) call.path("module"), RULES + ".r", parent("var.target"), "{}");
        return call.toString();
    }

    @Test
    void an_input_of_a_module_is_followed_to_its_caller() {
        Heard heard = accounts(ACCOUNT + ".a", ACCOUNT + ".b")
                .creates("module.m." + RULES + ".r", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .module("m", module("'" + ACCOUNT + ".b.id', '" + ACCOUNT + ".b'", ""))
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".b", ACLS)).isEqualTo("Deny");
        assertThat(heard.at(ACCOUNT + ".a", ACLS)).isEqualTo("Allow");
    }

    @Test
    void the_key_of_a_module_is_that_of_its_caller() {
        Heard heard = accounts(ACCOUNT + ".a[\"x\"]", ACCOUNT + ".a[\"y\"]")
                .creates("module.m[\"y\"]." + RULES + ".r", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .module("m", module("'each.value.id', 'each.value'", "'" + ACCOUNT + ".a'"))
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".a[\"x\"]", ACLS)).isEqualTo("Allow");
        assertThat(heard.at(ACCOUNT + ".a[\"y\"]", ACLS)).isEqualTo("Deny");
    }

    @Test
    void an_output_of_a_module_is_followed_into_that_instance() {
        ObjectNode call = TestPlan.json("{source: './m', module: {outputs: {id: {expression: {references:"
                + " ['azurerm_storage_account.own.id', 'azurerm_storage_account.own']}}}}}");
        TestPlan.add((ObjectNode) call.path("module"), ACCOUNT + ".own", "{}", "{}");
        Heard heard = accounts()
                .creates("module.m[\"x\"]." + ACCOUNT + ".own", account("x"), "{id: true}")
                .creates("module.m[\"y\"]." + ACCOUNT + ".own", account("y"), "{id: true}")
                .creates(RULES + ".r", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .module("m", call.toString())
                .block(RULES + ".r", parent("module.m[\\\"y\\\"].id", "module.m[\\\"y\\\"]", "module.m"))
                .read(folder);

        assertThat(heard.at("module.m[\"x\"]." + ACCOUNT + ".own", ACLS)).isEqualTo("Allow");
        assertThat(heard.at("module.m[\"y\"]." + ACCOUNT + ".own", ACLS)).isEqualTo("Deny");
    }

    @Test
    void instances_of_a_module_keep_to_themselves() {
        ObjectNode call = TestPlan.json("{source: './m', module: {}}");
        ObjectNode module = (ObjectNode) call.path("module");
        TestPlan.add(module, ACCOUNT + ".own", "{}", "{}");
        TestPlan.add(module, RULES + ".r", parent(ACCOUNT + ".own.id"), "{}");
        Heard heard = accounts()
                .creates("module.m[\"x\"]." + ACCOUNT + ".own", account("x"), "{id: true}")
                .creates("module.m[\"y\"]." + ACCOUNT + ".own", account("y"), "{id: true}")
                .creates("module.m[\"x\"]." + RULES + ".r", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .module("m", call.toString())
                .read(folder);

        assertThat(heard.at("module.m[\"x\"]." + ACCOUNT + ".own", ACLS)).isEqualTo("Deny");
        assertThat(heard.at("module.m[\"y\"]." + ACCOUNT + ".own", ACLS)).isEqualTo("Allow");
    }

    @Test
    void a_block_and_a_companion_that_set_the_same_are_told_and_the_companion_counts() {
        String after = account("sta").replace("}", ", network_rules: [{default_action: 'Allow'}]}");
        Heard heard = new TestPlan()
                .creates(ACCOUNT + ".a", after, "{id: true}")
                .block(ACCOUNT + ".a", "{network_rules: [{default_action: {constant_value: 'Allow'}}]}")
                .creates(RULES + ".r", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .block(RULES + ".r", parent(ACCOUNT + ".a.id"))
                .read(folder);

        assertThat(heard.at(ACCOUNT + ".a", ACLS)).isEqualTo("Deny");
        assertThat(heard.codes()).contains("SG0868");
        assertThat(heard.findings.stream().map(f -> f.problem()).toList().toString())
                .contains("properties.networkAcls.defaultAction");
    }

    @Test
    void references_in_a_circle_end() {
        ObjectNode call = TestPlan.json("{source: './m', expressions: {target: {references: ['module.m.out']}},"
                + " module: {outputs: {out: {expression: {references: ['var.target']}}}}}");
        TestPlan.add((ObjectNode) call.path("module"), RULES + ".r", parent("var.target"), "{}");
        Heard heard = accounts(ACCOUNT + ".a", ACCOUNT + ".b")
                .creates("module.m." + RULES + ".r", "{default_action: 'Deny'}", UNKNOWN_PARENT)
                .module("m", call.toString())
                .read(folder);

        assertThat(List.of(heard.at(ACCOUNT + ".a", ACLS), heard.at(ACCOUNT + ".b", ACLS)))
                .containsExactly("<?>", "<?>");
    }
}
