package dev.safeguard.compiler.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.source.FileKind;
import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanInputsTest {
    private static final String SCHEMA =
            "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/%s.json#\"}";

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        write("a/main.bicep", "param a string");
        write("a/main.json", SCHEMA.formatted("deploymentTemplate"));
        write("a/other.bicep", "param a string");
        write("a/main.parameters.json", SCHEMA.formatted("deploymentParameters"));
        write("package.json", "{\"name\": \"x\", \"version\": \"1\"}");
        write("plan.json", "{\"terraform_version\": \"1.11.4\"}");
        write("rows.csv", "id,name,type\n");
        write("rows.jsonl", "{\"id\": \"/x\", \"type\": \"a/b\"}\n");
        write("cut.json", "{\"id\": \"/x");
        write("notes.txt", "nothing");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ScanInputs find(Optional<FileKind> asked, String... names) {
        return ScanInputs.find(
                Stream.of(names).map(name -> folder.resolve(name).toString()).toList(), asked);
    }

    private List<String> found(ScanInputs inputs) {
        return inputs.inputs().stream()
                .map(input -> folder.relativize(input.file()).toString().replace('\\', '/') + " " + input.kind())
                .toList();
    }

    @Test
    void a_folder_of_other_things_only_has_not_passed() throws IOException {
        write("others/package.json", "{\"name\": \"x\"}");
        write("others/tsconfig.json", "{}");

        ScanInputs inputs = find(Optional.empty(), "others");

        assertThat(inputs.inputs()).isEmpty();
        assertThat(inputs.skippedCount()).isEqualTo(2);
        assertThat(inputs.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.problem()).isEqualTo("nothing to scan among 2 files");
        });
    }

    @ParameterizedTest
    @CsvSource({"p.tfplan, hello", "p.TFPLAN, <html>"})
    void a_plan_that_is_neither_binary_nor_json_is_refused(String name, String text) throws IOException {
        write("plans/" + name, text);

        assertThat(find(Optional.empty(), "plans/" + name).findings())
                .extracting(Finding::problem)
                .containsExactly("neither a plan in binary form nor JSON");
        assertThat(find(Optional.empty(), "plans").inputs()).isEmpty();
    }

    @Test
    void a_folder_gives_what_can_be_scanned_and_counts_the_rest() {
        ScanInputs inputs = find(Optional.empty(), "");

        assertThat(found(inputs))
                .containsExactly(
                        "a/main.json ARM",
                        "a/other.bicep BICEP",
                        "cut.json INVENTORY",
                        "plan.json TERRAFORM",
                        "rows.csv INVENTORY_CSV",
                        "rows.jsonl INVENTORY");
        assertThat(inputs.skipped())
                .as("Bicep that is there as built, parameters, other JSON")
                .isEqualTo(Map.of(FileKind.BICEP, 1, FileKind.PARAMETERS, 1, FileKind.OTHER, 1));
        assertThat(inputs.findings()).isEmpty();
    }

    @Test
    void a_kind_that_is_asked_for_leaves_the_others_of_a_folder_out() {
        ScanInputs inputs = find(Optional.of(FileKind.INVENTORY), "");

        assertThat(found(inputs))
                .containsExactly("cut.json INVENTORY", "rows.csv INVENTORY_CSV", "rows.jsonl INVENTORY");
        assertThat(inputs.skippedCount()).isEqualTo(6);
    }

    @Test
    void a_module_comes_with_the_file_that_uses_it() throws IOException {
        write("b/main.bicep", """
            module x 'parts/account.bicep' = {
            }
              module y 'br:registry/z:1' = {}
            // module z 'free.bicep' = {}
            """);
        write("b/parts/account.bicep", "/* module x 'other.bicep' = {} */\nmodule n '../net.bicep' = {}\n");
        write("b/parts/other.bicep", "param a string");
        write("b/net.bicep", "param a string");
        write("b/free.bicep", "param a string");
        write("b/one.bicep", "module x 'two.bicep' = {}");
        write("b/two.bicep", "module x 'one.bicep' = {}\nmodule y 'two.bicep' = {}\n");

        assertThat(found(find(Optional.empty(), "b")))
                .containsExactly(
                        "b/free.bicep BICEP",
                        "b/main.bicep BICEP",
                        "b/one.bicep BICEP",
                        "b/parts/other.bicep BICEP",
                        "b/two.bicep BICEP");
    }

    @Test
    void a_module_of_a_file_that_was_built_is_in_the_template() throws IOException {
        write("a/main.bicep", "module x 'other.bicep' = {}");

        assertThat(found(find(Optional.empty(), "a"))).containsExactly("a/main.json ARM");
        assertThat(found(find(Optional.empty(), "a/other.bicep"))).containsExactly("a/other.bicep BICEP");
    }

    @Test
    void bicep_is_not_left_out_for_what_is_not_scanned() throws IOException {
        write("c/values.bicep", "param a string");
        write("c/values.json", "{\"name\": \"x\"}");

        assertThat(found(find(Optional.empty(), "c"))).containsExactly("c/values.bicep BICEP");
        assertThat(found(find(Optional.of(FileKind.BICEP), "a")))
                .containsExactly("a/main.bicep BICEP", "a/other.bicep BICEP");
    }

    @Test
    void a_table_that_is_none_of_resources_is_read_as_a_table() throws IOException {
        write("d/sizes.CSV", "a,b\n1,2\n");

        assertThat(found(find(Optional.empty(), "d"))).containsExactly("d/sizes.CSV INVENTORY_CSV");
    }

    @Test
    void a_file_that_two_arguments_lead_to_is_one_file() throws IOException {
        Files.createSymbolicLink(folder.resolve("same.jsonl"), folder.resolve("rows.jsonl"));

        assertThat(found(find(Optional.empty(), "rows.jsonl", "rows.jsonl", "same.jsonl", "a/../rows.jsonl")))
                .containsExactly("rows.jsonl INVENTORY");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no such device")
    void what_can_be_read_only_once_is_refused() {
        ScanInputs inputs = ScanInputs.find(List.of("/dev/null"), Optional.empty());

        assertThat(inputs.inputs()).isEmpty();
        assertThat(inputs.findings())
                .extracting(finding -> finding.code().label() + " " + finding.problem())
                .containsExactly("SG0802 neither a file nor a folder, and so not read twice");
    }

    @Test
    void a_built_bicep_file_is_scanned_when_it_is_named() {
        assertThat(found(find(Optional.empty(), "a/main.bicep"))).containsExactly("a/main.bicep BICEP");
    }

    private void source() throws IOException {
        write("tf/main.tf", "resource \"azurerm_key_vault\" \"a\" {}");
        write("tf/main.tf.json", "{\"resource\": {}}");
        write("tf/a.tfvars", "a = 1");
        write("tf/empty.json", "");
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource(textBlock = """
        package.json,           '',        SG0805
        a/main.parameters.json, '',        SG0806
        a/main.parameters.json, arm,       SG0806
        plan.json,              arm,       SG0806
        plan.json,              inventory, SG0806
        rows.csv,               terraform, SG0806
        missing.json,           '',        SG0801
        tf/main.tf,             '',        SG0806
        tf/main.tf,             terraform, SG0806
        tf/main.tf.json,        '',        SG0806
        tf/a.tfvars,            '',        SG0806
        tf/empty.json,          '',        SG0805
        """)
    void a_file_that_is_named_must_be_one_that_can_be_scanned(String name, String kind, String code)
            throws IOException {
        source();
        ScanInputs inputs = find(FileKind.named(kind), name, "rows.jsonl");

        assertThat(inputs.findings()).extracting(f -> f.code().label()).contains(code);
        assertThat(inputs.inputs()).extracting(ScanInput::file).doesNotContain(folder.resolve(name));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(textBlock = """
        package.json, arm,       ARM
        cut.json,     terraform, TERRAFORM
        rows.csv,     inventory, INVENTORY_CSV
        rows.jsonl,   '',        INVENTORY
        tf/empty.json, inventory, INVENTORY
        """)
    void what_no_content_shows_is_what_it_is_said_to_be(String name, String kind, FileKind read) throws IOException {
        source();
        assertThat(find(FileKind.named(kind), name).inputs())
                .extracting(ScanInput::kind)
                .containsExactly(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "read", textBlock = """
        [{"ResourceId": "/x", "ResourceType": "a/b", "Properties": null}]           | resources in the form of Get-AzResource, not ARM's
        [{"id": "/x", "type": "a/b", "properties": "@{sku=; tags=}"}]               | objects that ConvertTo-Json has cut off
        {"id": "/x", "type": "a/b", "properties": {"rules": "System.Object[]"}}     | objects that ConvertTo-Json has cut off
        [{"id": "/x", "type": "a/b", "properties": {"uri": "@{triggerBody()?['a=b']}"}}] | read
        [{"ResourceId": "/x", "name": "a"}]                                         | JSON that describes no resources
        """)
    void what_powershell_cuts_off_is_no_inventory(String json, String problem) throws IOException {
        write("e/rows.json", json);

        assertThat(find(Optional.empty(), "e/rows.json").findings())
                .extracting(Finding::problem)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void what_cannot_be_judged_is_not_just_left_out_of_a_folder() throws IOException {
        write("e/rows.json", "[{\"ResourceId\": \"/x\", \"ResourceType\": \"a/b\"}]");

        assertThat(find(Optional.empty(), "e").findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t "})
    void a_file_without_anything_in_it_is_no_inventory_unless_somebody_says_so(String text) throws IOException {
        write("e/rows.json", text);

        assertThat(find(Optional.empty(), "e/rows.json").findings())
                .extracting(Finding::problem)
                .containsExactly("an empty file");
        assertThat(find(Optional.of(FileKind.INVENTORY), "e/rows.json").findings())
                .isEmpty();
    }
}
