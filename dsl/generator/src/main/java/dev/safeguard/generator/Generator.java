package dev.safeguard.generator;

import dev.safeguard.generator.facts.FactsException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Picks a command by the first argument. */
public final class Generator {
    private static final int OK = 0;
    private static final int BAD_INPUT = 3;

    private static final List<Command> COMMANDS = List.of(
            new AliasesCommand(),
            new ResourceTypesCommand(),
            new NamedTypesCommand(),
            new HipaaCommand(),
            new CrosswalkCommand(),
            new AzurermMapCommand(),
            new AzurermTypesCommand(),
            new RolesCommand(),
            new FieldsCommand(),
            new SafeguardsCommand(),
            new PackCommand());

    private Generator() {}

    public static void main(String[] args) {
        int code = run(Arrays.asList(args), System.err);
        if (code != OK) {
            System.exit(code);
        }
    }

    /**
     * Runs one command.
     *
     * @param err takes one message when the command fails
     * @return 0, or 3 when the arguments or a file they name cannot be used; then no file is left half written
     */
    public static int run(List<String> args, PrintStream err) {
        Optional<Command> command =
                COMMANDS.stream().filter(c -> args.indexOf(c.name()) == 0).findFirst();
        if (command.isEmpty()) {
            err.println("name a command; there are:");
            COMMANDS.forEach(c -> err.println("  " + c.name() + " " + c.usage()));
            return BAD_INPUT;
        }
        return run(command.get(), args.subList(1, args.size()), err);
    }

    private static int run(Command command, List<String> args, PrintStream err) {
        try {
            command.run(Arguments.parse(args));
            return OK;
        } catch (UsageException e) {
            err.println(command.name() + ": " + e.getMessage() + "; usage: " + command.name() + " " + command.usage());
        } catch (FactsException e) {
            err.println(command.name() + ": " + e.getMessage());
        }
        return BAD_INPUT;
    }
}
