package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.intake.FileScan;
import dev.safeguard.compiler.intake.Intake;
import dev.safeguard.compiler.intake.ScanInput;
import dev.safeguard.compiler.intake.ScanInputs;
import dev.safeguard.compiler.report.CsvReport;
import dev.safeguard.compiler.report.FilesRead;
import dev.safeguard.compiler.report.HtmlReport;
import dev.safeguard.compiler.report.JsonReport;
import dev.safeguard.compiler.report.JunitReport;
import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.compiler.report.SarifReport;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.TextReport;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.report.VerdictReport;
import dev.safeguard.compiler.scan.Completeness;
import dev.safeguard.compiler.scan.ScanRule;
import dev.safeguard.compiler.source.FileKind;
import dev.safeguard.deployer.cli.alias.Aliases;
import dev.safeguard.deployer.cli.catalog.ScanSubject;
import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.console.JsonText;
import dev.safeguard.deployer.cli.console.Lines;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import dev.safeguard.deployer.cli.console.Progress;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.console.ToolVersion;
import dev.safeguard.deployer.cli.option.AliasOptions;
import dev.safeguard.deployer.cli.option.DeploymentOptions;
import dev.safeguard.deployer.cli.option.InitiativeOptions;
import dev.safeguard.deployer.cli.option.ParameterOptions;
import dev.safeguard.deployer.cli.option.SourceOptions;
import dev.safeguard.deployer.cli.option.ThreadOptions;
import dev.safeguard.deployer.cli.option.UnknownChoice;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Parameter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verdicts on what is deployed and on what is to be deployed. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description =
                "Verdicts of an initiative on Terraform plans, ARM templates, Bicep and inventory exports, offline.",
        footer = {
            "",
            "A plan:       terraform plan -out p.tfplan && terraform show -json p.tfplan > plan.json",
            "An inventory: az graph query -q \"resources | union resourcecontainers\" --first 1000 -o json >"
                    + " estate.json",
            "What it lacks:  children and extensions, such as diagnosticSettings; reasons say how to export them.",
            "Exit codes: 0 clean; 1 a failure or an error, or some file could not be read; 3 nothing could be read.",
        })
public final class ScanVerb extends Verb {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Plans and states as `terraform show -json` prints them, ARM templates, Bicep files, exports of"
                            + " Azure Resource Graph (JSON, lines, CSV, gzip), bodies of resources, folders of all of"
                            + " these.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private SourceOptions source;

    @Mixin
    private DeploymentOptions deployment;

    @Option(
            names = "--unknown",
            paramLabel = "pass|warn|fail",
            defaultValue = "warn",
            converter = UnknownChoice.Words.class,
            description = "Verdicts that hang on values not known yet: counted only, listed, or listed and exit code 1."
                    + " Default: ${DEFAULT-VALUE}.")
    private UnknownChoice unknown = UnknownChoice.WARN;

    @Option(
            names = "--inventory-complete",
            description =
                    "Inventories hold everything: what existence checks do not find in them fails. Without it, types"
                            + " that Azure Resource Graph does not list are unknown until the inventory holds one of"
                            + " them.")
    private boolean inventoryComplete;

    @Option(names = "--all", description = "List passes and rows that do not apply, too.")
    private boolean all;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private InitiativeOptions initiative;

    @Mixin
    private ParameterOptions parameters;

    @Mixin
    private AliasOptions aliases;

    @Override
    public Integer call() {
        Outputs outputs = common().outputs(OutputKind.values());
        Intake intake = new Intake(source.intake(console(), deployment));
        ScanInputs inputs = inputs();
        outputs.keep(inputs.inputs().stream().map(ScanInput::file).toList());
        ScanSubject subject = ScanSubject.choose(initiative.initiative(), initiative.packs());
        Tally tally = new Tally(listed());
        FilesRead files = scan(
                new FileScan(
                        rules(subject),
                        console().clock().instant(),
                        intake,
                        completeness(),
                        threads.threads(inputs.inputs()),
                        tally),
                inputs);
        try (VerdictReport report = tally.report()) {
            if (report.summary().resources() > 0 || !files.nothingRead()) {
                write(outputs, report, subject.words(String.join(", ", paths)));
            }
            return exit(report, files);
        }
    }

    /** Without a file there is nothing to plan policies for. */
    private ScanInputs inputs() {
        ScanInputs inputs = ScanInputs.find(paths, source.kind());
        if (inputs.inputs().isEmpty() && inputs.findings().stream().anyMatch(Finding::isError)) {
            throw Stop.findings(inputs.findings());
        }
        inputs.skipped()
                .forEach((kind, count) -> note(count + (count == 1 ? " file" : " files") + " of folders not scanned: "
                        + kind.phrase() + MORE.getOrDefault(kind, "")));
        return inputs;
    }

    private static final Map<FileKind, String> MORE = Map.of(
            FileKind.PARAMETERS, "; pass it with --parameters-file",
            FileKind.BICEP, "; its resources come with what was built from it or uses it");

    private List<ScanRule> rules(ScanSubject subject) {
        List<String> declared =
                subject.initiative().parameters().stream().map(Parameter::name).toList();
        return new ScanRules(subject, Aliases.choose(aliases, this::note), this::note)
                .with(parameters.values(declared));
    }

    private Set<VerdictKind> listed() {
        Set<VerdictKind> listed = all ? EnumSet.allOf(VerdictKind.class) : EnumSet.copyOf(VerdictKind.listed());
        if (unknown == UnknownChoice.PASS) {
            listed.remove(VerdictKind.UNKNOWN);
        }
        return listed;
    }

    private FilesRead scan(FileScan scan, ScanInputs inputs) {
        FilesRead files;
        try (Progress progress = new Progress(console(), common().quiet())) {
            files = scan.run(inputs, file -> progress.step("reading " + file.getFileName()));
        }
        files.findings().stream()
                .filter(finding -> finding.isError() || !common().quiet())
                .forEach(finding -> console().err().print(finding + "\n"));
        return files;
    }

    private Completeness completeness() {
        return inventoryComplete ? Completeness.WHOLE : Completeness.LISTED;
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
                        out -> HtmlReport.write(report, facts, out),
                        OutputKind.SARIF,
                        JsonText.streamed(json -> sarif(facts).write(report, json)),
                        OutputKind.JUNIT,
                        out -> new JunitReport(facts).write(report, out),
                        OutputKind.CSV,
                        out -> CsvReport.write(report, out)));
    }

    private static SarifReport sarif(ReportFacts facts) {
        return new SarifReport(facts, ToolVersion.text());
    }

    private int exit(VerdictReport report, FilesRead files) {
        if (files.nothingRead()) {
            return Exit.USAGE;
        }
        boolean open =
                unknown == UnknownChoice.FAIL && report.summary().verdicts().of(VerdictKind.UNKNOWN) > 0;
        return exit(report.isBad() || open || files.hasErrors());
    }
}
