package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.report.HtmlReport;
import dev.safeguard.compiler.report.JsonReport;
import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.compiler.report.TextReport;
import dev.safeguard.compiler.report.VerdictReport;
import dev.safeguard.compiler.scan.Scan;
import dev.safeguard.compiler.source.InputFiles;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.deployer.cli.alias.Aliases;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.ChosenInitiative;
import dev.safeguard.deployer.cli.catalog.Initiatives;
import dev.safeguard.deployer.cli.catalog.ReportWords;
import dev.safeguard.deployer.cli.console.JsonText;
import dev.safeguard.deployer.cli.console.Lines;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import dev.safeguard.deployer.cli.console.Progress;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.option.AliasOptions;
import dev.safeguard.deployer.cli.option.InitiativeOptions;
import dev.safeguard.deployer.cli.option.ParameterOptions;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verdicts on exported inventories. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Verdicts of an initiative on inventory exports, offline.",
        footer = {
            "",
            "Make the export with: az graph query -q \"resources | union resourcecontainers\" --first 1000 -o json"
        })
public final class ScanVerb extends Verb {
    private static final List<String> ENDINGS =
            List.of(".json", ".jsonl", ".ndjson", ".json.gz", ".jsonl.gz", ".ndjson.gz");

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Exports of Azure Resource Graph (array, lines, envelope), bodies of resources, folders.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", description = "What the files are: inventory. Default: detected.")
    private String kind = "inventory";

    @Option(names = "--all", description = "List passes and rows that do not apply, too.")
    private boolean all;

    @Mixin
    private InitiativeOptions initiative;

    @Mixin
    private ParameterOptions parameters;

    @Mixin
    private AliasOptions aliases;

    @Override
    public Integer call() {
        Outputs outputs = common().outputs(OutputKind.TEXT, OutputKind.JSON, OutputKind.HTML);
        requireKind();
        List<SourcedResource> inventory = inventory();
        Catalog catalog = Catalog.load(initiative.packs());
        ChosenInitiative chosen = new Initiatives(catalog).choose(initiative.initiative(), Lowering.PLACEHOLDER_SCOPE);
        Scan scan = new Scan(
                new ScanRules(catalog, Aliases.choose(aliases, this::note), this::note)
                        .of(
                                chosen,
                                parameters.values(chosen.initiative().parameters().stream()
                                        .map(Parameter::name)
                                        .toList())),
                console().clock().instant());
        VerdictReport report = scan.run(inventory, all);
        ReportFacts facts = new ReportWords(catalog).facts(chosen, String.join(", ", paths));
        write(outputs, report, facts);
        return exit(report.isBad());
    }

    private void write(Outputs outputs, VerdictReport report, ReportFacts facts) {
        TextReport text = new TextReport(ink(), console().terminal().width());
        outputs.stream(
                console(),
                Map.of(
                        OutputKind.TEXT,
                        new Lines(lines -> text.write(report, facts, lines)),
                        OutputKind.JSON,
                        JsonText.streamed(json -> JsonReport.write(report, json)),
                        OutputKind.HTML,
                        out -> HtmlReport.write(report, facts, out)));
    }

    private void requireKind() {
        if (List.of("terraform", "arm").contains(kind)) {
            throw Stop.usage("kind `" + kind + "` comes with a later version", "there is inventory");
        }
        if (!kind.equals("inventory")) {
            throw Stop.usage("unknown kind `" + kind + "`", "there is inventory");
        }
    }

    private List<SourcedResource> inventory() {
        InputFiles input = InputFiles.find(paths, ENDINGS);
        List<Finding> findings = new ArrayList<>(input.findings());
        List<SourcedResource> resources = new ArrayList<>();
        try (Progress progress = new Progress(console(), common().quiet())) {
            for (Path file : input.files()) {
                progress.step("reading " + file.getFileName());
                InventoryReader.read(file, resources::add, findings::add);
            }
        }
        if (findings.stream().anyMatch(Finding::isError)) {
            throw Stop.findings(findings);
        }
        findings.forEach(finding -> note(finding.toString()));
        return resources;
    }
}
