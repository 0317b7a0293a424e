package dev.safeguard.deployer.cli;

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
        description = "Policy-as-code for HIPAA on Azure.",
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeOnExecutionException = Main.FAILURE)
public final class Main implements Runnable {
    static final int USAGE = 3;
    static final int FAILURE = 4;

    @Spec
    private CommandSpec spec;

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a verb is missing");
    }
}
