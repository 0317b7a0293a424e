package dev.safeguard.deployer.cli;

import static dev.safeguard.deployer.cli.ScanFolder.json;
import static dev.safeguard.deployer.cli.ScanFolder.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scan writes: every form of results, whatever stands in the files. */
class ScanResultsTest {
    private ScanFolder files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new ScanFolder(folder);
    }

    @Test
    void results_in_every_form() throws IOException {
        files.write("a.json", row("a"));
        Cli.Run run = Cli.run(
                "scan",
                files.path("a.json").toString(),
                "--output=sarif=" + files.path("a.sarif"),
                "--output=junit=" + files.path("a.xml"),
                "--output=csv=" + files.path("a.csv"),
                "--output=html=" + files.path("a.html"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(files.path("a.sarif").toFile())
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(files.path("a.json").toUri().toString());
        assertThat(files.path("a.xml")).content().contains("<testcase", "STG-01");
        assertThat(files.path("a.csv")).content().contains("STG-01,storage.https-only,");
        assertThat(files.path("a.html")).content().contains("STG-01");
    }

    /** A group that the inventory does not hold may have any tags. */
    @Test
    void unknown_verdicts_pass_warn_or_fail() throws IOException {
        files.write("a.json", row("a").replace("false}", "true, \"minimumTlsVersion\": \"TLS1_2\"}"));
        String policy = "--initiative=" + groupTag();
        Cli.Run warn = files.scan("a.json", policy);
        Cli.Run fail = files.scan("a.json", policy, "--unknown=fail");
        Cli.Run pass = files.scan("a.json", policy, "--unknown=pass");

        assertThat(json(warn).at("/results/0/verdict").asText()).isEqualTo("unknown");
        assertThat(warn.exit()).isZero();
        assertThat(fail.exit()).isEqualTo(1);
        assertThat(json(pass).path("results")).isEmpty();
        assertThat(json(pass).at("/summary/verdicts/unknown").asInt()).isEqualTo(1);
        assertThat(pass.exit()).isZero();
    }

    private Path groupTag() throws IOException {
        return files.write(
                "policy/tag.json",
                "{\"name\": \"tag\", \"properties\": {\"mode\": \"Indexed\", \"policyRule\": {\"if\": {\"allOf\": ["
                        + "{\"field\": \"type\", \"equals\": \"Microsoft.Storage/storageAccounts\"},"
                        + "{\"value\": \"[resourceGroup().tags['env']]\", \"equals\": \"prod\"}]},"
                        + "\"then\": {\"effect\": \"audit\"}}}}");
    }

    /** Half a surrogate pair, a terminal's command, text that runs backwards: in a name, a value, a type and a file's name. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv", "html", "sarif", "junit"})
    void hostile_characters_end_no_run_and_reach_no_terminal(String kind) throws IOException {
        String hostile = "x\\ud800\\u202e\\u001b[31m\\u0000";
        files.write(
                "rows.json",
                "[" + row("NAME").replace("NAME", hostile).replace("false", "\"" + hostile + "\"") + ","
                        + row("b").replace("microsoft.storage/", "my." + hostile + "/") + "]");

        Path report = files.path("report");
        Cli.Run toFile = Cli.run("scan", files.path("rows.json").toString(), "-o", kind + "=" + report);
        Cli.Run printed = Cli.run("scan", files.path("rows.json").toString(), "-o", kind);

        assertThat(toFile.exit()).isEqualTo(1);
        assertThat(printed.exit()).isEqualTo(1);
        assertThat(Files.readString(report)).contains("STG-01");
        assertThat(kind.equals("text") ? printed.out() : "").doesNotContain("\u001b", "\u202e", "\u0000");
    }

    @Test
    void a_result_replaces_neither_another_nor_what_is_scanned() throws IOException {
        Path rows = files.write("rows.json", "[" + row("a") + "]");
        Path report = files.path("report");

        Cli.Run twice =
                Cli.run("scan", rows.toString(), "-o", "json=" + report, "-o", "csv=" + files.path(".") + "/report");
        Cli.Run over = Cli.run("scan", files.path(".").toString(), "-o", "json=" + files.path("x/../rows.json"));

        assertThat(List.of(twice.exit(), over.exit())).containsOnly(3);
        assertThat(twice.err()).contains("two results for");
        assertThat(over.err()).contains("would replace");
        assertThat(report).doesNotExist();
        assertThat(rows).hasContent("[" + row("a") + "]");
    }
}
