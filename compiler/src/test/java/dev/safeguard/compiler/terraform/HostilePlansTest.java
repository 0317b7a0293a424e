package dev.safeguard.compiler.terraform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Finding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that nobody would write end too, and say what is wrong with them. */
@Timeout(60)
class HostilePlansTest {
    @TempDir
    private Path folder;

    private Heard read(String text) throws IOException {
        return Heard.of(Files.writeString(folder.resolve("plan.json"), text), TerraformOptions.standard());
    }

    @Test
    void a_plan_that_does_not_fit_into_memory_is_too_large() throws IOException {
        Path plan = Files.writeString(
                folder.resolve("plan.json"), "{\"format_version\": \"1.2\", \"x\": \"" + "y".repeat(3 << 20) + "\"}");
        Heard heard = new Heard();
        TerraformSource.read(plan, TerraformOptions.standard(), heard, 2 << 20);

        assertThat(heard.codes()).containsExactly("SG0816");
        assertThat(heard.findings.get(0).problem()).isEqualTo("more than 2 MiB, which would not fit into memory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"resource_changes\": 1",
                "\"resource_changes\": [1, null, [], \"x\"]",
                "\"resource_changes\": [{}]",
                "\"resource_changes\": [{\"address\": \"azurerm_key_vault.k\", \"change\": []}]",
                "\"resource_changes\": [{\"address\": \"azurerm_key_vault.k\", \"change\": {\"actions\": 1, \"after\":"
                        + " 2}}]",
                "\"resource_changes\": [], \"configuration\": []",
                "\"resource_changes\": [], \"configuration\": {\"root_module\": 1, \"provider_config\": 2}",
                "\"resource_changes\": [], \"prior_state\": 7, \"variables\": []",
                "\"resource_changes\": [], \"deferred_changes\": [1, {\"resource_change\": []}]",
                "\"planned_values\": 1",
                "\"planned_values\": {\"outputs\": {\"resources\": 1}}",
                "\"planned_values\": {\"root_module\": null}"
            })
    void members_of_other_shapes_are_passed_over(String members) throws IOException {
        Heard heard = read("{\"format_version\": \"1.2\", " + members + "}");

        assertThat(heard.resources).isEmpty();
        assertThat(heard.codes()).isSubsetOf("SG0865", "SG0866", "SG0870", "SG0873");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {name: 1, resource_group_name: [], tags: 'x', network_rules: {}, identity: [1]}  | {id: true}
        {name: {}, blob_properties: 7}                                                   | {blob_properties: [[true]]}
        {name: 'a', network_rules: [null, null]}                                         | {network_rules: [true, {ip_rules: 3}]}
        {name: 'a'}                                                                      | true
        {name: 'a'}                                                                      | []
        """)
    void values_of_other_shapes_are_read_as_far_as_they_go(String after, String unknown) {
        Heard heard = new TestPlan()
                .creates("azurerm_storage_account.a", after, unknown)
                .read(folder);

        assertThat(heard.addresses()).contains("azurerm_storage_account.a");
    }

    @Test
    void json_that_lies_in_itself_too_deeply_is_too_large() throws IOException {
        String deep = String.join("", Collections.nCopies(100_000, "["));

        Heard heard = read("{\"format_version\": \"1.2\", \"resource_changes\": [{\"address\": " + deep);

        assertThat(heard.codes()).containsExactly("SG0816");
    }

    @Test
    void a_number_of_ten_thousand_digits_is_too_large_and_other_bytes_are_no_text() throws IOException {
        String digits = "9".repeat(10_000);
        assertThat(read("{\"format_version\": \"1.2\", \"resource_changes\": [" + digits + "]}").findings)
                .extracting(Finding::problem)
                .containsExactly("a text, a number or a nesting larger than any plan's");

        byte[] latin = "{\"format_version\": \"1.2\", \"variables\": {\"a\": \"\u00e4\"}}".getBytes(ISO_8859_1);
        Path plan = Files.write(folder.resolve("latin.json"), latin);
        assertThat(Heard.of(plan, TerraformOptions.standard()).findings)
                .extracting(Finding::problem)
                .containsExactly("bytes that are not UTF-8");
    }

    @Test
    void modules_in_modules_are_followed_all_the_way() {
        int depth = 200;
        ObjectNode innermost = TestPlan.json("{source: './m', expressions: {target: {references: ['var.target']}}}");
        innermost.set("module", TestPlan.json("{}"));
        TestPlan.add(
                (ObjectNode) innermost.path("module"),
                "azurerm_storage_account_network_rules.r",
                "{storage_account_id: {references: ['var.target']}}",
                "{}");
        ObjectNode call = innermost;
        for (int i = 1; i < depth; i++) {
            ObjectNode outer = TestPlan.json("{source: './m', expressions: {target: {references: ['var.target']}}}");
            outer.set("module", TestPlan.json("{}"));
            ((ObjectNode) outer.path("module")).putObject("module_calls").set("m", call);
            call = outer;
        }
        call.set(
                "expressions",
                TestPlan.json("{target: {references: ['azurerm_storage_account.b.id', 'azurerm_storage_account.b']}}"));
        Heard heard = new TestPlan()
                .creates("azurerm_storage_account.a", "{name: 'a', resource_group_name: 'rg'}", "{id: true}")
                .creates("azurerm_storage_account.b", "{name: 'b', resource_group_name: 'rg'}", "{id: true}")
                .creates(
                        "module.m.".repeat(depth) + "azurerm_storage_account_network_rules.r",
                        "{default_action: 'Deny'}",
                        "{id: true, storage_account_id: true}")
                .module("m", call.toString())
                .read(folder);

        assertThat(heard.at("azurerm_storage_account.b", "/properties/networkAcls/defaultAction"))
                .isEqualTo("Deny");
        assertThat(heard.at("azurerm_storage_account.a", "/properties/networkAcls/defaultAction"))
                .isEqualTo("Allow");
    }

    @Test
    void resources_that_are_each_others_parents_have_holes_for_ids() {
        Heard heard = new TestPlan()
                .creates("azurerm_mssql_database.a", "{name: 'a'}", "{id: true, server_id: true}")
                .block("azurerm_mssql_database.a", "{server_id: {references: ['azurerm_mssql_database.b.id']}}")
                .creates("azurerm_mssql_database.b", "{name: 'b'}", "{id: true, server_id: true}")
                .block("azurerm_mssql_database.b", "{server_id: {references: ['azurerm_mssql_database.a.id']}}")
                .read(folder);

        assertThat(heard.id("azurerm_mssql_database.a", "databases")).contains("{azurerm_mssql_database.");
        assertThat(heard.id("azurerm_mssql_database.b", "databases")).contains("{azurerm_mssql_database.");
    }

    @Test
    void references_beyond_all_measure_are_followed_only_so_far() {
        StringBuilder references = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            references.append(i == 0 ? "'" : ", '").append("module.m").append(i).append(".x'");
        }
        Heard heard = new TestPlan()
                .creates("azurerm_storage_account.a", "{name: 'a', resource_group_name: 'rg'}", "{id: true}")
                .creates("azurerm_storage_account_network_rules.r", "{}", "{id: true, storage_account_id: true}")
                .block(
                        "azurerm_storage_account_network_rules.r",
                        "{storage_account_id: {references: [" + references + "]}}")
                .read(folder);

        assertThat(heard.addresses()).contains("azurerm_storage_account.a");
    }

    @Test
    void names_that_refer_to_each_other_in_a_circle_are_not_known() {
        Heard heard = new TestPlan()
                .creates("azurerm_virtual_network.a", "{resource_group_name: 'rg'}", "{id: true, name: true}")
                .block("azurerm_virtual_network.a", "{name: {references: ['azurerm_virtual_network.b.name']}}")
                .creates("azurerm_virtual_network.b", "{resource_group_name: 'rg'}", "{id: true, name: true}")
                .block("azurerm_virtual_network.b", "{name: {references: ['azurerm_virtual_network.a.name']}}")
                .read(folder);

        assertThat(heard.addresses()).containsExactly("azurerm_virtual_network.a", "azurerm_virtual_network.b");
        assertThat(heard.id("azurerm_virtual_network.a", "")).endsWith("}");
    }

    @ParameterizedTest
    @CsvSource({
        "azurerm_virtual_network, name, name",
        "azapi_resource, parent_id, id",
        "azurerm_subnet, virtual_network_name, name"
    })
    void long_chains_of_references_end(String type, String attribute, String taken) {
        int count = 3_000;
        TestPlan plan = new TestPlan();
        for (int i = 0; i < count; i++) {
            plan.creates(
                            type + ".c" + i,
                            "{resource_group_name: 'rg', type: 'Microsoft.A/b@2020-01-01'}",
                            "{id: true, name: true, " + attribute + ": true}")
                    .block(
                            type + ".c" + i,
                            "{" + attribute + ": {references: ['" + type + ".c" + (i + 1) + "." + taken + "']}}");
        }

        assertThat(plan.read(folder).addresses()).hasSize(count);
    }

    @Test
    void thousands_of_resources_with_companions_are_joined() throws IOException {
        int count = 5_000;
        Path file = folder.resolve("plan.json");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"format_version\":\"1.2\",\"resource_changes\":[");
            each(out, count, HostilePlansTest::account);
            out.write(',');
            each(out, count, HostilePlansTest::rules);
            out.write("],\"configuration\":{\"root_module\":{\"resources\":[{\"address\":\"azurerm_storage_account.a\","
                    + "\"expressions\":{}},{\"address\":\"azurerm_storage_account_network_rules.r\",\"expressions\":"
                    + "{\"storage_account_id\":{\"references\":[\"each.value.id\",\"each.value\"]}},"
                    + "\"for_each_expression\":{\"references\":[\"azurerm_storage_account.a\"]}}]}}}");
        }

        Heard heard = Heard.of(file, TerraformOptions.standard());

        assertThat(heard.resources.stream()
                        .filter(r -> r.json()
                                .at("/properties/networkAcls/defaultAction")
                                .asText()
                                .equals("Deny")))
                .hasSize(count);
    }

    private static void each(BufferedWriter out, int count, IntFunction<String> text) throws IOException {
        for (int i = 0; i < count; i++) {
            out.write((i == 0 ? "" : ",") + text.apply(i));
        }
    }

    private static String account(int i) {
        return change(
                "azurerm_storage_account", "a", i, "\"name\":\"sta" + i + "\",\"resource_group_name\":\"rg\"", "");
    }

    private static String rules(int i) {
        return change(
                "azurerm_storage_account_network_rules",
                "r",
                i,
                "\"default_action\":\"Deny\"",
                ",\"storage_account_id\":true");
    }

    private static String change(String type, String name, int i, String after, String unknown) {
        return "{\"address\":\"" + type + "." + name + "[\\\"" + i + "\\\"]\",\"mode\":\"managed\",\"type\":\"" + type
                + "\",\"provider_name\":\"registry.terraform.io/hashicorp/azurerm\",\"change\":{\"actions\":[\"create\"],"
                + "\"after\":{" + after + "},\"after_unknown\":{\"id\":true" + unknown + "}}}";
    }
}
