package dev.safeguard.deployer.cli;

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
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;

/** The {@code safeguard} command with every verb, for help, mistakes and the completion script. */
@Command(
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
public final class AllVerbs extends RootCommand {

    /** For the generator of the completion script, which only looks at the options. */
    public AllVerbs() {
        this(new Console(System.out, System.err, System.in, Map.of(), Terminal.none(), Clock.systemUTC()));
    }

    AllVerbs(Console console) {
        super(console);
    }

    /** The class of the verb with that name, which is called so: reading the options of the others takes a while. */
    static Optional<Class<?>> named(String name) {
        return Arrays.stream(AllVerbs.class.getAnnotation(Command.class).subcommands())
                .filter(verb -> verb.getSimpleName().equalsIgnoreCase(name + "Verb"))
                .filter(verb -> verb.getAnnotation(Command.class).name().equals(name))
                .findFirst();
    }
}
