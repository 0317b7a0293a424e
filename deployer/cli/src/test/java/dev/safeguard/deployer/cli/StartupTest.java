package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever does not talk to Azure does not wait for its client library. */
class StartupTest {
    @TempDir
    private Path folder;

    private String run(String arguments) throws IOException, InterruptedException {
        Path rows = Files.writeString(folder.resolve("rows.json"), "[]");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
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
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output;
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "compile --out OUT", "lint ROWS", "test", "scan ROWS", "explain STG-01"})
    void offline_verbs_load_no_class_of_azures_client(String arguments) throws IOException, InterruptedException {
        String output = run(arguments);

        assertThat(output).contains("dev.safeguard.deployer.cli.Main");
        assertThat(output.lines().filter(line -> line.contains("com.azure.") || line.contains("reactor.core.")))
                .isEmpty();
    }

    @Test
    void the_check_would_notice() throws IOException, InterruptedException {
        assertThat(run("plan --management-group g --endpoint http://127.0.0.1:1"))
                .contains("com.azure.");
    }
}
