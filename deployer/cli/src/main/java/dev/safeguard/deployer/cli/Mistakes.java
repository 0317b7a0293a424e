package dev.safeguard.deployer.cli;

import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.deploy.AzureFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one clear message and an exit code. */
final class Mistakes {
    /** Verbs of the design that are not there yet. */
    private static final Set<String> LATER = Set.of(
            "destroy", "remediate", "exempt", "attest", "identity", "landing-zone", "rollout", "import", "evidence");

    private final Console console;

    Mistakes(Console console) {
        this.console = console;
    }

    /** For {@link CommandLine#setParameterExceptionHandler}. */
    int usage(ParameterException mistake, String[] args) {
        console.out().flush();
        console.say(message(mistake));
        return Exit.USAGE;
    }

    private static String message(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched(command, unmatched.getUnmatched());
        }
        String remedy = "; see `" + command.getCommandSpec().qualifiedName() + " --help`";
        boolean noVerb = command.getParent() == null && "a verb is missing".equals(mistake.getMessage());
        return noVerb ? "a verb is missing; there is " + String.join(", ", verbs(command)) : text(mistake) + remedy;
    }

    private static String text(ParameterException mistake) {
        String message =
                String.valueOf(mistake.getMessage()).lines().findFirst().orElse("");
        return message.isEmpty()
                ? "wrong usage"
                : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    private static String unmatched(CommandLine command, List<String> arguments) {
        String argument = arguments.isEmpty() ? "" : arguments.get(0);
        if (argument.startsWith("-")) {
            String name = argument.replaceFirst("=.*", "");
            return "unknown option `" + name + "`; "
                    + Spelling.remedy(
                            name,
                            options(command),
                            "see `" + command.getCommandSpec().qualifiedName() + " --help`");
        }
        if (command.getParent() != null) {
            return "`" + argument + "` is one argument too many; see `"
                    + command.getCommandSpec().qualifiedName() + " --help`";
        }
        List<String> verbs = verbs(command);
        String there = "there is " + String.join(", ", verbs);
        return LATER.contains(argument)
                ? "`" + argument + "` comes with a later version; " + there
                : "unknown verb `" + argument + "`; " + Spelling.remedy(argument, verbs, there);
    }

    private static List<String> verbs(CommandLine command) {
        return new ArrayList<>(command.getSubcommands().keySet());
    }

    private static Set<String> options(CommandLine command) {
        Set<String> names = new TreeSet<>();
        command.getCommandSpec().options().forEach(option -> names.addAll(Arrays.asList(option.names())));
        return names;
    }

    /** For {@link CommandLine#setExecutionExceptionHandler}. */
    int failure(Exception failure, CommandLine command, ParseResult parsed) {
        console.out().flush();
        if (failure instanceof Stop stop) {
            return stop(stop);
        }
        if (failure instanceof AzureFailure azure) {
            console.say(azure.line());
        } else if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            console.say("input or output failed: " + failure.getMessage() + "; check the file and try again");
        } else {
            console.say("internal error: " + failure + "; please report it, with the output of --verbose");
        }
        if (isVerbose(command)) {
            failure.printStackTrace(console.err());
        }
        return Exit.FAILURE;
    }

    private int stop(Stop stop) {
        if (stop.findings().isEmpty()) {
            console.say(String.valueOf(stop.getMessage()));
        }
        stop.findings().forEach(finding -> console.err().print(finding + "\n"));
        return stop.exitCode();
    }

    private static boolean isVerbose(CommandLine command) {
        var option = command.getCommandSpec().findOption("--verbose");
        return option != null && Boolean.TRUE.equals(option.getValue());
    }
}
