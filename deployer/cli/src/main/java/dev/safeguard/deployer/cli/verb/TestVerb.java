package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.cases.CaseFile;
import dev.safeguard.compiler.cases.CaseReader;
import dev.safeguard.compiler.cases.CaseRunner;
import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.compiler.source.InputFiles;
import dev.safeguard.deployer.cli.alias.Aliases;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.PackCases;
import dev.safeguard.deployer.cli.console.JsonText;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.option.AliasOptions;
import dev.safeguard.deployer.cli.option.PackOptions;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".jsonl", ".ndjson");

    @Parameters(paramLabel = "PATH", description = "Case files, folders or patterns: YAML, JSON or JSON Lines.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--coverage", description = "Also list, for each control, how many cases it has of each kind.")
    private boolean coverage;

    @Mixin
    private PackOptions packs;

    @Mixin
    private AliasOptions aliases;

    @Override
    public Integer call() {
        Outputs outputs = common().outputs(OutputKind.TEXT, OutputKind.JSON);
        Catalog catalog = Catalog.load(packs.packs());
        CaseRunner runner = new CaseRunner(
                Aliases.choose(aliases, this::note),
                catalog::definition,
                console().clock().instant());
        CaseReport report = new CaseReport();
        for (Source source : paths.isEmpty() ? PackCases.of(catalog) : sources()) {
            run(runner, CaseReader.read(source), report);
        }
        outputs.write(
                console(),
                Map.of(
                        OutputKind.TEXT,
                        () -> text(report, catalog),
                        OutputKind.JSON,
                        () -> JsonText.of(report.json())));
        return exit(report.isBad());
    }

    private String text(CaseReport report, Catalog catalog) {
        return (coverage ? new CaseCoverage(catalog, report.cases()).text(ink()) : "") + report.text(ink());
    }

    private void run(CaseRunner runner, CaseFile file, CaseReport report) {
        file.warnings().forEach(warning -> note(warning.toString()));
        file.broken().forEach(report::broken);
        for (PolicyCase test : file.cases()) {
            report.add(runner.run(test));
        }
    }

    private List<Source> sources() {
        InputFiles input = InputFiles.find(paths, ENDINGS);
        if (!input.findings().isEmpty()) {
            throw Stop.findings(input.findings());
        }
        return input.files().stream().map(TestVerb::source).toList();
    }

    private static Source source(Path file) {
        try {
            String text = Files.readString(file);
            return new Source(file.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw Stop.usage("`" + file + "` is not UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            throw Stop.usage("cannot read `" + file + "`", "check the file and its permissions");
        }
    }
}
