package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.deployer.cli.console.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of any kind and in any state, through the real command line. */
class ScanFilesTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ROW = "{\"id\": \"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/"
            + "storageAccounts/NAME\", \"name\": \"NAME\", \"type\": \"microsoft.storage/storageaccounts\","
            + " \"location\": \"eastus\", \"properties\": {\"supportsHttpsTrafficOnly\": false}}";

    @TempDir
    private Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(UTF_8));
    }

    private Cli.Run scan(String... names) {
        List<String> arguments = new ArrayList<>(List.of("scan", "-o", "json"));
        for (String name : names) {
            arguments.add(name.startsWith("-") ? name : folder.resolve(name).toString());
        }
        Cli.Run run = Assertions.assertTimeoutPreemptively(SOON, () -> Cli.run(arguments.toArray(String[]::new)));
        assertThat(run.out() + run.err()).doesNotContain("Exception", "\tat ", "internal error");
        return run;
    }

    private static JsonNode json(Cli.Run run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    private static List<String> failing(Cli.Run run, String control) throws IOException {
        return json(run)
                .path("results")
                .valueStream()
                .filter(row -> row.path("control").asText().equals(control)
                        && row.path("verdict").asText().equals("fail"))
                .map(row -> row.path("resource").asText().replaceAll(".*/", ""))
                .toList();
    }

    private static String row(String name) {
        return ROW.replace("NAME", name);
    }

    /** Every shape in which tools hand out resources. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        array.json    | [A, B]
        lines.json    | A\\nB
        graph.json    | {"count": 2, "data": [A, B], "skip_token": null, "total_records": 2}
        list.json     | {"value": [A, B]}
        page.json     | {"value": [A, B], "nextLink": "https://management.azure.com/next"}
        """)
    void inventories_of_every_shape(String name, String shape) throws IOException {
        String text = shape.replace("A", row("a")).replace("B", row("b")).replace("\\n", "\n");
        write(name, text);
        write("wide-" + name, ("\uFEFF" + text).getBytes(UTF_16LE));
        write("marked-" + name, "\uFEFF" + text);

        assertThat(failing(scan(name), "STG-01")).containsExactly("a", "b");
        assertThat(failing(scan("wide-" + name), "STG-01")).containsExactly("a", "b");
        assertThat(failing(scan("marked-" + name), "STG-01")).containsExactly("a", "b");
    }

    @Test
    void a_table_gives_the_same_verdicts() throws IOException {
        write(
                "rows.csv",
                "ID;NAME;TYPE;LOCATION;PROPERTIES\n"
                        + "\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a\";a;"
                        + "microsoft.storage/storageaccounts;eastus;\"{\"\"supportsHttpsTrafficOnly\"\": false}\"\n");
        write("a.json", row("a"));
        JsonNode table = json(scan("rows.csv"));
        JsonNode body = json(scan("a.json"));

        assertThat(table.at("/summary/verdicts")).isEqualTo(body.at("/summary/verdicts"));
        assertThat(table.at("/results/0/line").asInt()).isEqualTo(2);
    }

    @Test
    void a_file_that_cannot_be_read_does_not_keep_the_others_from_being_scanned() throws IOException {
        write("in/a.json", row("a"));
        write("in/cut.json", "[" + row("b") + ", {\"id\": \"/sub");
        write("in/c.json", row("c"));
        write("in/package.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}");
        Cli.Run run = scan("in");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(failing(run, "STG-01")).as("with what came before the fault").containsExactly("a", "c", "b");
        JsonNode files = json(run).at("/summary/files");
        assertThat(files.path("read").asInt()).isEqualTo(2);
        assertThat(files.path("skipped").asInt()).isEqualTo(1);
        assertThat(files.at("/notRead/0").asText()).endsWith("cut.json");
        assertThat(files.at("/findings/0/code").asText()).isEqualTo("SG0804");
        assertThat(files.at("/findings/0/line").asInt()).isEqualTo(1);
        assertThat(run.err()).contains("cut.json:1:", "1 file of folders not scanned: other JSON");
    }

    @Test
    void a_clean_scan_with_an_unreadable_file_is_not_clean() throws IOException {
        write("in/clean.json", "[]");
        write("in/cut.json", "[{");

        assertThat(scan("in").exit()).isEqualTo(1);
        assertThat(scan("in", "--soft-fail").exit()).isZero();
        assertThat(scan("in/cut.json").exit()).isEqualTo(3);
        assertThat(scan("in/cut.json", "--soft-fail").exit()).isEqualTo(3);
        assertThat(scan("in/clean.json", "in/missing.json").exit()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
        empty,                 3, SG0803
        package.json,          3, SG0805
        parameters.json,       3, SG0806
        plan.json --kind=arm,  3, SG0806
        rows.json --kind=csv,  3, unknown kind `csv`
        rows.json --unknown=x, 3, unknown
        """)
    void what_is_no_input_is_refused(String arguments, int exit, String message) throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        write("package.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}");
        write("parameters.json", "{\"contentVersion\": \"1.0.0.0\", \"parameters\": {}}");
        write("plan.json", "{\"terraform_version\": \"1.11.4\"}");
        write("rows.json", row("a"));
        Cli.Run run = scan(arguments.split(" "));

        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_bicep_file_without_a_compiler_names_the_remedy() throws IOException {
        write("main.bicep", "param a string");
        Cli.Run run = scan("main.bicep");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("main.bicep: error SG0814", "az bicep install", "bicep build");
    }

    @Test
    void bicep_that_was_built_and_its_modules_need_no_compiler() throws IOException {
        Cli.Run run = new Cli(Terminal.none(), Map.of(), "").with("scan", "-o", "json", "examples");

        assertThat(json(run).at("/summary/files/read").asInt()).isEqualTo(5);
        assertThat(json(run).at("/summary/files/notRead")).isEmpty();
        assertThat(run.err()).contains("2 files of folders not scanned: a Bicep file; its resources come with");
    }

    /** A script stands for the compiler; what it prints is what a compiler made of the example. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
    void a_bicep_file_is_built_with_the_compiler_on_the_path() throws IOException {
        Path built = Path.of("examples", "bicep", "main.json").toAbsolutePath();
        Path program = write("tools/bicep", "#!/bin/sh\nexec cat '" + built + "'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        String tools = program.resolveSibling(".").normalize().toString();
        Cli cli = new Cli(Terminal.none(), Map.of("PATH", tools), "");
        JsonNode bicep = json(cli.with("scan", "-o", "json", "examples/bicep/main.bicep"));
        JsonNode template = json(cli.with("scan", "-o", "json", built.toString()));

        assertThat(bicep.at("/summary/verdicts")).isEqualTo(template.at("/summary/verdicts"));
        assertThat(bicep.at("/results/0/file").asText()).endsWith("main.bicep");
    }

    @Test
    void links_in_circles_and_out_of_the_world_do_no_harm() throws IOException {
        write("in/a.json", row("a"));
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/nowhere.json"), folder.resolve("gone.json"));
        Cli.Run run = scan("in");

        assertThat(failing(run, "STG-01")).containsExactly("a");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("nowhere.json: error SG0802");
    }

    @Test
    void a_folder_that_may_not_be_read_is_named() throws IOException {
        write("in/a.json", row("a"));
        Path closed = Files.createDirectory(folder.resolve("in/closed"));
        Assumptions.assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "somebody reads all");
        Cli.Run run = scan("in");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("closed: error SG0802");
    }

    @Test
    void a_compressed_file_that_expands_without_measure_is_refused() throws IOException {
        Path bomb = folder.resolve("bomb.json.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            gzip.write("[".getBytes(UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 100; i++) {
                gzip.write(blanks);
            }
        }
        Cli.Run run = scan("bomb.json.gz");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("SG0811");
    }

    /** The file takes no room on the disk: what nobody wrote reads as zeros. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        rows.json     | [{"id": "/x", "type": "a/b", "name": "
        blank.json    | [
        """)
    void a_line_of_a_gigabyte_ends_soon(String name, String beginning) throws IOException {
        Path file = write(name, beginning);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        Cli.Run run = scan(name);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("error SG0");
    }

    @Test
    void many_findings_of_one_kind_are_counted_and_not_all_listed() throws IOException {
        write("rows.json", "[" + row("a") + ", {}".repeat(1_000) + "]");
        Cli.Run run = scan("rows.json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(failing(run, "STG-01")).containsExactly("a");
        assertThat(run.err().lines()).hasSizeLessThan(20);
        assertThat(run.err()).contains("990 more like this");
    }

    @Test
    void results_in_every_form() throws IOException {
        write("a.json", row("a"));
        Cli.Run run = Cli.run(
                "scan",
                folder.resolve("a.json").toString(),
                "--output=sarif=" + folder.resolve("a.sarif"),
                "--output=junit=" + folder.resolve("a.xml"),
                "--output=csv=" + folder.resolve("a.csv"),
                "--output=html=" + folder.resolve("a.html"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("a.sarif").toFile())
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(folder.resolve("a.json").toUri().toString());
        assertThat(folder.resolve("a.xml")).content().contains("<testcase", "STG-01");
        assertThat(folder.resolve("a.csv")).content().contains("STG-01,storage.https-only,");
        assertThat(folder.resolve("a.html")).content().contains("STG-01");
    }

    /** A group that the inventory does not hold may have any tags. */
    @Test
    void unknown_verdicts_pass_warn_or_fail() throws IOException {
        write("a.json", row("a").replace("false}", "true, \"minimumTlsVersion\": \"TLS1_2\"}"));
        String policy = "--initiative=" + groupTag();
        Cli.Run warn = scan("a.json", policy);
        Cli.Run fail = scan("a.json", policy, "--unknown=fail");
        Cli.Run pass = scan("a.json", policy, "--unknown=pass");

        assertThat(json(warn).at("/results/0/verdict").asText()).isEqualTo("unknown");
        assertThat(warn.exit()).isZero();
        assertThat(fail.exit()).isEqualTo(1);
        assertThat(json(pass).path("results")).isEmpty();
        assertThat(json(pass).at("/summary/verdicts/unknown").asInt()).isEqualTo(1);
        assertThat(pass.exit()).isZero();
    }

    private Path groupTag() throws IOException {
        return write(
                "policy/tag.json",
                "{\"name\": \"tag\", \"properties\": {\"mode\": \"Indexed\", \"policyRule\": {\"if\": {\"allOf\": ["
                        + "{\"field\": \"type\", \"equals\": \"Microsoft.Storage/storageAccounts\"},"
                        + "{\"value\": \"[resourceGroup().tags['env']]\", \"equals\": \"prod\"}]},"
                        + "\"then\": {\"effect\": \"audit\"}}}}");
    }

    /** `az resource list` leaves properties out: what hangs on them is neither passed nor failed. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        rows.json | [{"id": "ID", "name": "a", "type": "Microsoft.Storage/storageAccounts", "properties": null}]
        row.json  | {"id": "ID", "name": "a", "type": "Microsoft.Storage/storageAccounts"}
        rows.csv  | id,name,type\\nID,a,Microsoft.Storage/storageAccounts\\n
        """)
    void a_resource_without_its_properties_is_unknown(String name, String text) throws IOException {
        String id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a";
        write(name, text.replace("ID", id).replace("\\n", "\n"));

        Cli.Run run = scan(name, "--all");

        assertThat(verdicts(run, "STG-01")).containsExactly("unknown");
        assertThat(verdicts(run, "STG-03")).containsExactly("unknown");
        assertThat(verdicts(run, "NET-03")).containsExactly("notApplicable");
        assertThat(run.err()).contains("SG0809");
    }

    private static List<String> verdicts(Cli.Run run, String control) throws IOException {
        return json(run)
                .path("results")
                .valueStream()
                .filter(row -> row.path("control").asText().equals(control))
                .map(row -> row.path("verdict").asText())
                .toList();
    }

    /** Half a surrogate pair, a terminal's command, text that runs backwards: in a name, a value, a type and a file's name. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv", "html", "sarif", "junit"})
    void hostile_characters_end_no_run_and_reach_no_terminal(String kind) throws IOException {
        String hostile = "x\\ud800\\u202e\\u001b[31m\\u0000";
        write(
                "rows.json",
                "[" + row("NAME").replace("NAME", hostile).replace("false", "\"" + hostile + "\"") + ","
                        + row("b").replace("microsoft.storage/", "my." + hostile + "/") + "]");

        Path report = folder.resolve("report");
        Cli.Run toFile = Cli.run("scan", folder.resolve("rows.json").toString(), "-o", kind + "=" + report);
        Cli.Run printed = Cli.run("scan", folder.resolve("rows.json").toString(), "-o", kind);

        assertThat(toFile.exit()).isEqualTo(1);
        assertThat(printed.exit()).isEqualTo(1);
        assertThat(Files.readString(report)).contains("STG-01");
        assertThat(kind.equals("text") ? printed.out() : "").doesNotContain("\u001b", "\u202e", "\u0000");
    }

    @Test
    void a_result_replaces_neither_another_nor_what_is_scanned() throws IOException {
        Path rows = write("rows.json", "[" + row("a") + "]");
        Path report = folder.resolve("report");

        Cli.Run twice = Cli.run("scan", rows.toString(), "-o", "json=" + report, "-o", "csv=" + folder + "/./report");
        Cli.Run over = Cli.run("scan", folder.toString(), "-o", "json=" + folder.resolve("x/../rows.json"));

        assertThat(List.of(twice.exit(), over.exit())).containsOnly(3);
        assertThat(twice.err()).contains("two results for");
        assertThat(over.err()).contains("would replace");
        assertThat(report).doesNotExist();
        assertThat(rows).hasContent("[" + row("a") + "]");
    }
}
