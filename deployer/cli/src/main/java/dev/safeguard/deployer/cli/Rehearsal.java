package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Runs the verbs that need no Azure once, on next to nothing and without a word. The launcher has the JVM note the classes
 * that this takes, so that later starts find them ready; with classes of Azure's client the note crashes some JVMs.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Leaves nothing behind but the memory of the JVM. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("safeguard-rehearsal");
        try {
            commands(folder).forEach(command -> Main.run(mute(), command.toArray(String[]::new)));
        } finally {
            delete(folder);
        }
    }

    private static List<List<String>> commands(Path folder) throws IOException {
        Path inventory = folder.resolve("rehearsal.json");
        try (InputStream rows = Objects.requireNonNull(Rehearsal.class.getResourceAsStream("rehearsal.json"))) {
            Files.copy(rows, inventory);
        }
        String out = folder.resolve("out").toString();
        return List.of(
                List.of("scan", inventory.toString(), "-o", "text", "-o", "json=" + folder.resolve("report.json")),
                List.of("scan", inventory.toString(), "--threads", "2"),
                List.of("compile", "--out", out),
                List.of("lint", out),
                List.of("explain", "STG-01"),
                List.of("test"));
    }

    private static Console mute() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        return new Console(
                nowhere, nowhere, new ByteArrayInputStream(new byte[0]), Map.of(), Terminal.none(), Clock.systemUTC());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
