package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.check.Checker;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.source.InputFiles;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.deployer.cli.alias.Aliases;
import dev.safeguard.deployer.cli.console.JsonText;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import dev.safeguard.deployer.cli.console.Progress;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.option.AliasOptions;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks anybody's Azure Policy JSON. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Check anybody's Azure Policy JSON: structure, aliases, limits, references, traps.")
public final class LintVerb extends Verb {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, folders (their .json files) or patterns of definitions and initiatives.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private AliasOptions aliases;

    @Override
    public Integer call() {
        Outputs outputs = common().outputs(OutputKind.TEXT, OutputKind.JSON);
        InputFiles input = InputFiles.find(paths, List.of(".json", ".jsonc"));
        if (!input.findings().isEmpty()) {
            throw Stop.findings(input.findings());
        }
        List<Finding> unreadable = new ArrayList<>();
        List<Reading> readings = read(input.files(), unreadable);
        if (!unreadable.isEmpty()) {
            throw Stop.findings(unreadable);
        }
        Checker checker = Checker.with(Aliases.choose(aliases, this::note));
        FindingsReport report = new FindingsReport(checker.checkFolder(readings), readings.size());
        outputs.write(
                console(),
                Map.of(
                        OutputKind.TEXT,
                        () -> report.text(ink(), common().verbose()),
                        OutputKind.JSON,
                        () -> JsonText.of(report.json())));
        return exit(report.isBad());
    }

    private List<Reading> read(List<Path> files, List<Finding> unreadable) {
        List<Reading> readings = new ArrayList<>();
        try (Progress progress = new Progress(console(), common().quiet())) {
            for (Path file : files) {
                progress.step("reading " + file.getFileName());
                read(file, readings, unreadable);
            }
        }
        return readings;
    }

    private static void read(Path file, List<Reading> readings, List<Finding> unreadable) {
        try {
            readings.add(PolicyReader.read(file));
        } catch (IOException e) {
            unreadable.add(new Finding(
                    SourceCodes.UNREADABLE, Place.of(file.toString()), "cannot be read", "check its permissions"));
        }
    }
}
