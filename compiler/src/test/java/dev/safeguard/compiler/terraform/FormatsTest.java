package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.finding.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final String GROUP = "azurerm_resource_group.g";

    @TempDir
    private Path folder;

    private static TestPlan plan() {
        return new TestPlan().creates(GROUP, "{name: 'rg', location: 'eastus'}", "{id: true}");
    }

    private Heard read(byte[] bytes) throws IOException {
        return Heard.of(Files.write(folder.resolve("file"), bytes), TerraformOptions.standard());
    }

    private Heard read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "'0.1', SG0863, 1",
        "'0.2', SG0863, 1",
        "'1.0', , 1",
        "'1.2', , 1",
        "'1.99', , 1",
        "'2.0', SG0862, 0",
        "'', SG0866, 0"
    })
    void plans_of_format_1_are_read_old_ones_with_a_warning_and_newer_ones_not(
            String version, String code, int resources) {
        Heard heard = plan().top("format_version", "'" + version + "'").read(folder);

        assertThat(heard.codes()).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(heard.resources).hasSize(resources);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        errored          | true            | SG0864
        complete         | false           | SG0865
        deferred_changes | [{reason: 'x'}] | SG0865
        """)
    void plans_that_are_not_whole_say_so_and_are_read(String member, String value, String code) {
        Heard heard = plan().top(member, value).read(folder);

        assertThat(heard.codes()).containsExactly(code);
        assertThat(heard.addresses()).containsExactly(GROUP);
    }

    @Test
    void what_waits_for_another_plan_is_named_and_not_judged() {
        String account = "type: 'azurerm_storage_account', change: {actions: ['create'], after: {name: 'a'}}";
        Heard heard = plan().top("deferred_changes", """
            [{reason: 'instance_count_unknown', resource_change: {mode: 'managed', index_unknown: true,
              address: 'azurerm_storage_account.a[*]', ACCOUNT}},
             {reason: 'provider_config_unknown', resource_change: {mode: 'data', ACCOUNT}},
             {resource_change: {mode: 'managed', type: 'aws_s3_bucket', address: 'aws_s3_bucket.b'}}]
            """.replace("ACCOUNT", account))
                .creates("azurerm_storage_account.b", "{name: 'b'}", "{id: true}")
                .read(folder);
        Heard one = plan().creates("azurerm_storage_account.b", "{name: 'b'}", "{id: true}")
                .flag("index_unknown")
                .read(folder);

        assertThat(heard.notEvaluated).containsExactly("azurerm_storage_account azurerm_storage_account.a[*]");
        assertThat(heard.findings).extracting(Finding::problem).containsExactly("3 changes are left for another plan");
        assertThat(one.notEvaluated).containsExactly("azurerm_storage_account azurerm_storage_account.b");
        assertThat(one.addresses()).containsExactly(GROUP);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {root_module: {resources: [{address: 'azurerm_key_vault.k'}]}}  | SG0866
        {root_module: {child_modules: [{resources: []}]}}               | SG0866
        {root_module: {}}                                               |
        {outputs: {a: {value: 1}}, root_module: {}}                     |
        """)
    void planned_values_alone_are_no_plan(String planned, String code) throws IOException {
        String text = TestPlan.json("{format_version: '1.2', planned_values: " + planned + "}")
                .toString();

        assertThat(read(text).codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"null, SG0866", "{}, SG0866", "5, SG0866", "[], "})
    void changes_that_are_no_list_are_not_taken_for_none(String changes, String code) throws IOException {
        assertThat(read("{\"format_version\": \"1.2\", \"resource_changes\": " + changes + "}")
                        .codes())
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_plan_in_binary_form_is_refused_with_what_to_run() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("tfplan"));
        }

        Heard heard = read(bytes.toByteArray());

        assertThat(heard.codes()).containsExactly("SG0860");
        assertThat(heard.findings)
                .extracting(Finding::remedy)
                .first()
                .asString()
                .contains("terraform show -json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"@level":"info","@message":"Terraform 1.9"}\\n{"@level":"info"} | SG0861
        {"name":"package","version":"1.0.0"}                             | SG0866
        [1, 2]                                                           | SG0866
        {"resource_changes":[{"address":"a.b",                           | SG0804
        {"version":3,"lineage":"x","serial":1,"resources":[]}            | SG0866
        {"version":5,"lineage":"x","serial":1,"resources":[]}            | SG0862
        """)
    void other_files_are_refused(String text, String code) throws IOException {
        Heard heard = read(text.replace("\\n", "\n"));

        assertThat(heard.codes()).containsExactly(code);
        assertThat(heard.resources).isEmpty();
    }

    @Test
    void truncated_files_have_the_place_of_their_end_and_yield_nothing() throws IOException {
        String whole = plan().json().toString();

        Heard heard = read(whole.substring(0, whole.length() / 2));

        assertThat(heard.codes()).containsExactly("SG0804");
        assertThat(heard.findings.get(0).place().line()).isEqualTo(1);
        assertThat(heard.resources).isEmpty();
    }

    @Test
    void compressed_plans_and_those_in_utf_16_are_read() throws IOException {
        String text = plan().json().toString();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(bytes.toByteArray()).addresses()).containsExactly(GROUP);
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)).addresses())
                .containsExactly(GROUP);
    }

    @Test
    void a_missing_file_is_a_finding() {
        Heard heard = Heard.of(folder.resolve("none.json"), TerraformOptions.standard());

        assertThat(heard.codes()).containsExactly("SG0802");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {resource_changes: []}                                     | true  | false | false | false
        {planned_values: {}}                                       | true  | false | false | false
        {terraform_version: '1', values: {root_module: {}}}        | false | true  | false | false
        {version: 4, serial: 1, lineage: 'x'}                      | false | false | true  | false
        {'@level': 'info'}                                         | false | false | false | true
        {values: {}}                                               | false | false | false | false
        """)
    void kinds_are_told_by_their_members(String text, boolean plan, boolean state, boolean raw, boolean log) {
        assertThat(TerraformSource.isPlan(TestPlan.json(text))).isEqualTo(plan);
        assertThat(TerraformSource.isState(TestPlan.json(text))).isEqualTo(state);
        assertThat(TerraformSource.isRawState(TestPlan.json(text))).isEqualTo(raw);
        assertThat(TerraformSource.isLogStream(TestPlan.json(text))).isEqualTo(log);
    }
}
