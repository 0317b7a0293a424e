package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever does not talk to Azure does not wait for its client library, whoever names a verb not for the other verbs. */
class StartupTest {
    private static final String ROWS = """
        [{"id": "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/open", "name": "open",
          "type": "microsoft.storage/storageaccounts", "properties": {"supportsHttpsTrafficOnly": false}}]
        """;
    private static final Pattern CLIENT = Pattern.compile("\\b(com\\.azure|reactor|com\\.microsoft\\.aad)\\.");

    @TempDir
    private Path folder;

    /** The lines that the JVM writes about the classes which it loads. */
    private List<String> loaded(String arguments) throws IOException, InterruptedException {
        Path rows = Files.writeString(folder.resolve("rows.json"), ROWS);
        Path log = folder.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments
                .replace("OUT", folder.resolve("x").toString())
                .replace("ROWS", rows.toString())
                .split(" ", -1)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return Files.readAllLines(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "compile --out OUT",
                "lint ROWS",
                "test",
                "scan ROWS",
                "scan ROWS -o json",
                "explain STG-01"
            })
    void offline_verbs_load_no_class_of_azures_client(String arguments) throws IOException, InterruptedException {
        assertThat(loaded(arguments))
                .anyMatch(line -> line.contains("dev.safeguard.deployer.cli.Main "))
                .noneMatch(line -> CLIENT.matcher(line).find());
    }

    @Test
    void the_check_would_notice() throws IOException, InterruptedException {
        assertThat(loaded("plan --management-group g --endpoint http://127.0.0.1:1"))
                .anyMatch(line -> CLIENT.matcher(line).find());
    }

    @Test
    void a_named_verb_does_not_wait_for_the_options_of_the_others() throws IOException, InterruptedException {
        assertThat(loaded("lint ROWS"))
                .anyMatch(line -> line.contains(".cli.option.AliasOptions "))
                .noneMatch(line -> line.contains(".cli.option.AzureOptions "));
    }

    @Test
    void the_version_needs_no_json() throws IOException, InterruptedException {
        assertThat(loaded("--version")).noneMatch(line -> line.contains("com.fasterxml.jackson."));
    }

    @Test
    void the_rehearsal_of_the_launcher_leads_to_verdicts_and_loads_no_class_of_azures_client() throws Exception {
        Path log = folder.resolve("rehearsal.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rehearsal.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("dev.safeguard.compiler.report.JsonReport "))
                .anyMatch(line -> line.contains("dev.safeguard.compiler.caserun.CaseRun "))
                .noneMatch(line -> CLIENT.matcher(line).find());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(log);
        }
    }
}
