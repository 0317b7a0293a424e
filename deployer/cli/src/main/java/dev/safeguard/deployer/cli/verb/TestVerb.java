package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.caserun.CaseReport;
import dev.safeguard.compiler.caserun.CaseRun;
import dev.safeguard.compiler.caserun.Coverage;
import dev.safeguard.compiler.caserun.Mutation;
import dev.safeguard.compiler.caserun.NamePattern;
import dev.safeguard.compiler.caserun.PolicyLabel;
import dev.safeguard.compiler.caserun.RunOptions;
import dev.safeguard.compiler.cases.CaseRunner;
import dev.safeguard.deployer.cli.alias.Aliases;
import dev.safeguard.deployer.cli.cases.CaseSources;
import dev.safeguard.deployer.cli.cases.Rerun;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.CatalogControl;
import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.option.AliasOptions;
import dev.safeguard.deployer.cli.option.PackOptions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs declarative cases. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Run declarative cases; without PATH those shipped with the controls.")
public final class TestVerb extends Verb {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Parameters(
            paramLabel = "PATH",
            description = "Case files, folders or patterns: YAML, JSON or JSON Lines; - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--case",
            paramLabel = "GLOB",
            description = "Only cases with such a name: * any text, ? a character.")
    private Optional<String> names = Optional.empty();

    @Option(
            names = "--explain",
            description = "Show the decision tree of each case that fails; with --case, of each case.")
    private boolean explain;

    @Option(names = "--coverage", description = "List which conditions were seen both true and false, by control.")
    private boolean coverage;

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            description = "End with 1 when fewer conditions were seen both ways; implies --coverage.")
    private Optional<BigDecimal> threshold = Optional.empty();

    @Option(
            names = "--mutate",
            description = "Change each policy in small ways, and list the changes that none of its cases notices.")
    private boolean mutate;

    @Option(
            names = "--mutation-threshold",
            paramLabel = "PERCENT",
            description = "End with 1 when fewer changes are noticed; implies --mutate.")
    private Optional<BigDecimal> mutationThreshold = Optional.empty();

    @Option(
            names = "--watch",
            description = "Run again whenever a case, a policy file or a pack changes, until Ctrl-C.")
    private boolean watch;

    @Mixin
    private PackOptions packs;

    @Mixin
    private AliasOptions aliases;

    @Override
    public Integer call() {
        Outputs outputs = common().outputs(OutputKind.TEXT, OutputKind.JSON);
        CaseSources sources = new CaseSources(paths, console().in());
        requirePercent("--threshold", threshold);
        requirePercent("--mutation-threshold", mutationThreshold);
        if (!watch) {
            return exit(run(sources, outputs).isBad);
        }
        if (sources.hasStandardInput()) {
            throw Stop.usage("`-` cannot be watched", "name files or folders");
        }
        List<Path> others = new ArrayList<>(packs.packs());
        others.add(Path.of("safeguard.yaml"));
        new Rerun(sources, others, outputs.files(OutputKind.JSON), console(), this::note)
                .forever(() -> run(sources, outputs).policyFiles);
        return Exit.CLEAN;
    }

    private static void requirePercent(String option, Optional<BigDecimal> given) {
        boolean isPercent = given.filter(percent -> percent.signum() < 0 || percent.compareTo(ALL) > 0)
                .isEmpty();
        if (!isPercent) {
            throw Stop.usage("`" + option + " " + given.get() + "` is no percentage", "name one from 0 to 100");
        }
    }

    private record Result(boolean isBad, Set<Path> policyFiles) {}

    private Result run(CaseSources sources, Outputs outputs) {
        Catalog catalog = Catalog.load(packs.packs());
        Coverage seen = new Coverage(name -> catalog.find(name).map(TestVerb::label));
        Mutation changed = new Mutation(name -> catalog.find(name).map(TestVerb::label));
        if (sources.isShipped()) {
            catalog.controls().forEach(entry -> seen.expect(label(entry), entry.definition()));
            catalog.controls().forEach(entry -> changed.expect(label(entry), entry.definition()));
        }
        RunOptions options = new RunOptions(names.map(NamePattern::of), explain, covers(), mutates());
        CaseRunner runner = new CaseRunner(
                Aliases.choose(aliases, this::note),
                catalog::definition,
                console().clock().instant());
        CaseRun run = new CaseRun(runner, options, seen, changed, warning -> note(warning.toString()));
        sources.read(catalog, run);
        CaseReport report = run.finish();
        if (report.isEmpty() && names.isPresent()) {
            throw Stop.usage("no case has a name like `" + names.get() + "`", "use * for any text");
        }
        TestResults results = new TestResults(
                report,
                covers() ? Optional.of(seen) : Optional.empty(),
                threshold,
                mutates() ? Optional.of(changed.score(runner)) : Optional.empty(),
                mutationThreshold);
        results.write(console(), outputs, ink());
        return new Result(results.isBad(), run.policyFiles());
    }

    private boolean covers() {
        return coverage || threshold.isPresent();
    }

    private boolean mutates() {
        return mutate || mutationThreshold.isPresent();
    }

    private static PolicyLabel label(CatalogControl entry) {
        return new PolicyLabel(entry.control().id(), entry.control().key());
    }
}
