package dev.safeguard.deployer.cli;

import dev.safeguard.deployer.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code safeguard} command, before its verbs. */
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
        })
class RootCommand implements Runnable, Console.Owner {
    private final Console console;

    @Spec
    private CommandSpec spec;

    RootCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Console console() {
        return console;
    }

    @Override
    public final void run() {
        throw new ParameterException(spec.commandLine(), "a verb is missing");
    }
}
