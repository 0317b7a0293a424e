package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.safeguard.compiler.report.Ink;
import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.console.StandardOutput;
import dev.safeguard.deployer.cli.console.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Set;
import picocli.CommandLine;

/** The process: runs one command line. */
public final class Main {
    private static final int HELP_WIDTH = 100;
    private static final Set<String> VERSION = Set.of("--version", "-V");

    private Main() {}

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] args) {
        StandardOutput results = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        Console console = processConsole(results);
        int exit = run(console, args);
        System.exit(results.failure().map(why -> lost(console, why)).orElse(exit));
    }

    /** Whatever the results say, nobody has them whole. */
    private static int lost(Console console, String why) {
        console.say("cannot write standard output: " + why + "; make space, or write results with `-o KIND=FILE`");
        return Exit.FAILURE;
    }

    /**
     * Runs one command line.
     *
     * @return the exit code
     */
    public static int run(Console console, String... args) {
        int exit = commandLine(console, args).execute(args);
        console.out().flush();
        console.err().flush();
        return exit;
    }

    /** A command that names its verb does not wait for the others: picocli reads a class by reflection, and it has many. */
    private static CommandLine named(Console console, String... args) {
        String first = args.length == 0 ? "" : args[0];
        if (VERSION.contains(first)) {
            return new CommandLine(new RootCommand(console));
        }
        return AllVerbs.named(first)
                .map(verb -> new CommandLine(new RootCommand(console)).addSubcommand(verb))
                .orElseGet(() -> new CommandLine(new AllVerbs(console)));
    }

    private static CommandLine commandLine(Console console, String... args) {
        Mistakes mistakes = new Mistakes(console);
        boolean colours = console.ink(false) == Ink.ANSI;
        return named(console, args)
                .setOut(new PrintWriter(console.out(), true, UTF_8))
                .setErr(new PrintWriter(console.err(), true, UTF_8))
                .setUsageHelpWidth(Math.min(HELP_WIDTH, console.terminal().width()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        colours ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(mistakes::usage)
                .setExecutionExceptionHandler(mistakes::failure);
    }

    /** Streams of our own: always UTF-8, and a reader that goes away ({@code | head}) is no error. */
    private static Console processConsole(StandardOutput results) {
        PrintStream out = new PrintStream(new BufferedOutputStream(results), false, UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        return new Console(out, err, System.in, System.getenv(), terminal(), Clock.systemUTC());
    }

    /** The launcher looks at the streams; Java itself cannot tell which of them are a terminal. */
    private static Terminal terminal() {
        return Terminal.of(System.getProperty("safeguard.terminal", ""), System.getProperty("safeguard.columns", ""));
    }
}
