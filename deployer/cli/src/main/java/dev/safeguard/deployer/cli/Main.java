package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.safeguard.compiler.report.Ink;
import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Terminal;
import dev.safeguard.deployer.cli.verb.ApplyVerb;
import dev.safeguard.deployer.cli.verb.CompileVerb;
import dev.safeguard.deployer.cli.verb.DocsVerb;
import dev.safeguard.deployer.cli.verb.ExplainVerb;
import dev.safeguard.deployer.cli.verb.LintVerb;
import dev.safeguard.deployer.cli.verb.LocalVerb;
import dev.safeguard.deployer.cli.verb.PlanVerb;
import dev.safeguard.deployer.cli.verb.QuickstartVerb;
import dev.safeguard.deployer.cli.verb.ScanVerb;
import dev.safeguard.deployer.cli.verb.StatusVerb;
import dev.safeguard.deployer.cli.verb.TestVerb;
import dev.safeguard.deployer.cli.verb.TypesVerb;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code safeguard} command. */
@Command(
        name = "safeguard",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Policy-as-code for HIPAA on Azure: one control, one verdict everywhere.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "Exit codes: 0 clean, 1 findings or non-compliance, 2 changes pending (plan --detailed-exitcode),",
            "            3 usage or bad input, 4 Azure or I/O failure.",
            "Start with: safeguard quickstart"
        },
        subcommands = {
            QuickstartVerb.class,
            CompileVerb.class,
            LintVerb.class,
            TestVerb.class,
            ScanVerb.class,
            ExplainVerb.class,
            DocsVerb.class,
            PlanVerb.class,
            ApplyVerb.class,
            StatusVerb.class,
            LocalVerb.class,
            TypesVerb.class
        })
public final class Main implements Runnable, Console.Owner {
    private static final int HELP_WIDTH = 100;

    private final Console console;

    @Spec
    private CommandSpec spec;

    /** For the generator of the completion script, which only looks at the options. */
    public Main() {
        this(new Console(System.out, System.err, System.in, Map.of(), Terminal.none(), Clock.systemUTC()));
    }

    Main(Console console) {
        this.console = console;
    }

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] args) {
        int exit = run(processConsole(), args);
        System.exit(exit);
    }

    /**
     * Runs one command line.
     *
     * @return the exit code
     */
    public static int run(Console console, String... args) {
        int exit = commandLine(console).execute(args);
        console.out().flush();
        console.err().flush();
        return exit;
    }

    private static CommandLine commandLine(Console console) {
        Mistakes mistakes = new Mistakes(console);
        boolean colours = console.ink(false) == Ink.ANSI;
        return new CommandLine(new Main(console))
                .setOut(new PrintWriter(console.out(), true, UTF_8))
                .setErr(new PrintWriter(console.err(), true, UTF_8))
                .setUsageHelpWidth(Math.min(HELP_WIDTH, console.terminal().width()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        colours ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(mistakes::usage)
                .setExecutionExceptionHandler(mistakes::failure);
    }

    /** Streams of our own: always UTF-8, and a reader that goes away ({@code | head}) is no error. */
    private static Console processConsole() {
        PrintStream out =
                new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        return new Console(out, err, System.in, System.getenv(), terminal(), Clock.systemUTC());
    }

    /** The launcher looks at the streams; Java itself cannot tell which of them are a terminal. */
    private static Terminal terminal() {
        return Terminal.of(System.getProperty("safeguard.terminal", ""), System.getProperty("safeguard.columns", ""));
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a verb is missing");
    }
}
