package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code test --watch} on real files: each step waits for what the run before it has printed. */
class WatchTest {
    private static final long PATIENCE_SECONDS = 60;
    private static final String CASE = """
            policyFile: %s
            resource: {type: a/b, name: x}
            expect: %s
            """;
    private static final String DENY =
            "{\"if\": {\"field\": \"name\", \"equals\": \"%s\"}, \"then\": {\"effect\": \"deny\"}}";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private Thread command = new Thread(() -> {});

    private void start(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(new byte[0]),
                Map.of(),
                Terminal.none(),
                Clock.systemUTC());
        command = new Thread(() -> exit.complete(Main.run(console, arguments)), "watched");
        command.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        command.interrupt();
        command.join();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    /** Waits until that many runs have ended, and gives what the last of them has printed last. */
    private String after(int runs) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (waits() < runs && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(waits()).as(out + "\n" + err).isEqualTo(runs);
        return out.toString(UTF_8).lines().reduce("", (before, line) -> line);
    }

    private long waits() {
        return err.toString(UTF_8)
                .lines()
                .filter(line -> line.contains("waiting for changes;"))
                .count();
    }

    @Test
    void runs_again_when_a_case_or_its_policy_changes() throws Exception {
        write("policies/a.json", DENY.formatted("x"));
        write("cases/a.yaml", CASE.formatted("../policies/a.json", "deny"));
        start("test", "--watch", folder.resolve("cases").toString());

        assertThat(after(1)).isEqualTo("1 passed, 0 failed");
        write("cases/a.yaml", CASE.formatted("../policies/a.json", "none # turned round"));
        assertThat(after(2)).isEqualTo("0 passed, 1 failed");
        write("policies/a.json", DENY.formatted("somebody else"));
        assertThat(after(3)).isEqualTo("1 passed, 0 failed");
    }

    @Test
    void sees_folders_that_are_made_later() throws Exception {
        write("a.json", DENY.formatted("x"));
        write("cases/a.yaml", CASE.formatted("../a.json", "deny"));
        start("test", "--watch", folder.resolve("cases").toString());

        assertThat(after(1)).isEqualTo("1 passed, 0 failed");
        write("cases/later/still/b.yaml", CASE.formatted("../../../a.json", "deny"));
        assertThat(after(2)).isEqualTo("2 passed, 0 failed");
    }

    @Test
    void a_place_that_is_not_there_yet_is_waited_for() throws Exception {
        write("a.json", DENY.formatted("x"));
        start("test", "--watch", folder.resolve("cases").toString());

        after(1);
        assertThat(err.toString(UTF_8)).contains("no such file or folder");
        write("cases/a.yaml", CASE.formatted("../a.json", "deny"));
        assertThat(after(2)).isEqualTo("1 passed, 0 failed");
    }

    @Test
    void what_a_run_writes_and_what_is_no_case_start_no_run() throws Exception {
        write("a.json", DENY.formatted("x"));
        write("cases/a.yaml", CASE.formatted("../a.json", "deny"));
        Path results = folder.resolve("cases/results.txt");
        start(
                "test",
                "--watch",
                "-o",
                "text",
                "-o",
                "json=" + results,
                folder.resolve("cases").toString());

        after(1);
        write("cases/notes.txt", "nothing to run");
        Thread.sleep(1_000);
        assertThat(waits()).isEqualTo(1);
        assertThat(results).content().contains("\"passed\": 1");
    }

    @Test
    void an_interruption_ends_it_cleanly() throws Exception {
        write("cases/a.yaml", CASE.formatted("none.json", "deny"));
        start("test", "--watch", folder.resolve("cases").toString());
        after(1);

        command.interrupt();
        assertThat(exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isZero();
    }
}
