package dev.safeguard.deployer.cli.console;

import dev.safeguard.compiler.report.Ink;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * Everything a command sees of the outside, apart from files and the network.
 *
 * @param out results
 * @param err messages and progress
 * @param env the environment's variables
 * @param clock the only one
 */
public record Console(
        PrintStream out, PrintStream err, InputStream in, Map<String, String> env, Terminal terminal, Clock clock) {
    public Console {
        env = Map.copyOf(env);
    }

    /** Someone who has the console, so that commands can be made without it. */
    public interface Owner {
        Console console();
    }

    /** Colours for results. */
    public Ink ink(boolean noColor) {
        return terminal.output() ? ink(noColor, env) : Ink.PLAIN;
    }

    private static Ink ink(boolean noColor, Map<String, String> env) {
        boolean plain = noColor
                || !env.getOrDefault("NO_COLOR", "").isEmpty()
                || env.getOrDefault("TERM", "").equals("dumb");
        return plain ? Ink.PLAIN : Ink.ANSI;
    }

    /** Results, one line; {@code \n} on every system. */
    public void print(String line) {
        out.print(line + "\n");
    }

    /** A message beside the results. */
    public void say(String line) {
        err.print("safeguard: " + line + "\n");
        err.flush();
    }
}
