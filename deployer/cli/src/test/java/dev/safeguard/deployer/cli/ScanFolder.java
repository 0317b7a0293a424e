package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** A folder of files to be scanned, and what is found in them. */
final class ScanFolder {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ROW = "{\"id\": \"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/"
            + "storageAccounts/NAME\", \"name\": \"NAME\", \"type\": \"microsoft.storage/storageaccounts\","
            + " \"location\": \"eastus\", \"properties\": {\"supportsHttpsTrafficOnly\": false}}";

    private final Path folder;

    ScanFolder(Path folder) {
        this.folder = folder;
    }

    Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(UTF_8));
    }

    /** What the command line says of files of this folder, as JSON; no stack trace, and soon. */
    Cli.Run scan(String... names) {
        List<String> arguments = new ArrayList<>(List.of("scan", "-o", "json"));
        for (String name : names) {
            arguments.add(name.startsWith("-") ? name : folder.resolve(name).toString());
        }
        Cli.Run run = Assertions.assertTimeoutPreemptively(SOON, () -> Cli.run(arguments.toArray(String[]::new)));
        assertThat(run.out() + run.err()).doesNotContain("Exception", "\tat ", "internal error");
        return run;
    }

    static JsonNode json(Cli.Run run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    static List<String> failing(Cli.Run run, String control) throws IOException {
        return json(run)
                .path("results")
                .valueStream()
                .filter(row -> row.path("control").asText().equals(control)
                        && row.path("verdict").asText().equals("fail"))
                .map(row -> row.path("resource").asText().replaceAll(".*/", ""))
                .toList();
    }

    static String row(String name) {
        return ROW.replace("NAME", name);
    }

    static List<String> verdicts(Cli.Run run, String control) throws IOException {
        return json(run)
                .path("results")
                .valueStream()
                .filter(row -> row.path("control").asText().equals(control))
                .map(row -> row.path("verdict").asText())
                .toList();
    }
}
