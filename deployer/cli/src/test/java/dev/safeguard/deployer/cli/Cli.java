package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The command line as a caller in the same process sees it.
 *
 * @param input what somebody types
 */
record Cli(Terminal terminal, Map<String, String> env, String input) {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** Everything a run left behind. */
    record Run(int exit, String out, String err) {
        /** The last line of standard output. */
        String last() {
            return out.lines().reduce("", (before, line) -> line);
        }
    }

    /** Without a terminal, as in a pipeline. */
    static Run run(String... args) {
        return new Cli(Terminal.none(), Map.of(), "").with(args);
    }

    /** At a terminal of 100 columns, where somebody types {@code input}. */
    static Cli terminal(String input) {
        return new Cli(new Terminal(true, true, true, 100), Map.of("TERM", "xterm"), input);
    }

    Run with(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                env,
                terminal,
                Clock.fixed(NOW, ZoneOffset.UTC));
        int exit = Main.run(console, args);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
