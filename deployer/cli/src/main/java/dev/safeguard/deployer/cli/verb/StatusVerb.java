package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.report.HtmlReport;
import dev.safeguard.compiler.report.JsonReport;
import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.compiler.report.TextReport;
import dev.safeguard.compiler.report.VerdictReport;
import dev.safeguard.deployer.azure.AzurePlane;
import dev.safeguard.deployer.cli.azure.Connection;
import dev.safeguard.deployer.cli.azure.Deployment;
import dev.safeguard.deployer.cli.azure.StatusReport;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.ChosenInitiative;
import dev.safeguard.deployer.cli.catalog.Initiatives;
import dev.safeguard.deployer.cli.catalog.ReportWords;
import dev.safeguard.deployer.cli.console.JsonText;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import dev.safeguard.deployer.cli.console.Progress;
import dev.safeguard.deployer.cli.console.Result;
import dev.safeguard.deployer.cli.option.AssignmentOptions;
import dev.safeguard.deployer.cli.option.AzureOptions;
import dev.safeguard.deployer.cli.option.InitiativeOptions;
import dev.safeguard.deployer.compliance.ComplianceReader;
import dev.safeguard.deployer.compliance.ComplianceReading;
import dev.safeguard.deployer.compliance.Refresh;
import dev.safeguard.deployer.deploy.Sleeper;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads compliance back. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Compliance as Azure records it: by citation, control, subscription or resource.")
public final class StatusVerb extends Verb {
    private static final Duration LONGEST_EVALUATION = Duration.ofHours(2);

    @Option(
            names = "--management-group",
            paramLabel = "ID",
            required = true,
            description = "Name (not display name) of the management group.")
    private String managementGroup = "";

    @Option(names = "--all", description = "List passes, too.")
    private boolean all;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "Table of the text: citation, control, subscription or resource. Default: citation.")
    private String by = "citation";

    @Option(names = "--refresh", description = "Ask Azure for a new evaluation first and wait for it.")
    private boolean refresh;

    @Mixin
    private InitiativeOptions initiative;

    @Mixin
    private AssignmentOptions assignment;

    @Mixin
    private AzureOptions azure;

    @Override
    public Integer call() {
        Outputs outputs = common().outputs(OutputKind.TEXT, OutputKind.JSON, OutputKind.HTML);
        StatusTables.require(by);
        Catalog catalog = Catalog.load(initiative.packs());
        ChosenInitiative chosen = new Initiatives(catalog).choose(initiative.initiative(), Lowering.PLACEHOLDER_SCOPE);
        ComplianceReading reading =
                read(Deployment.assignmentName(assignment, chosen.initiative().name()));
        VerdictReport report = StatusReport.of(reading, catalog, all);
        ReportFacts facts = new ReportWords(catalog).facts(chosen, "management group " + managementGroup);
        outputs.stream(
                console(),
                Map.of(
                        OutputKind.TEXT, Result.of(() -> text(reading, report, facts)),
                        OutputKind.JSON, JsonText.streamed(json -> JsonReport.write(report, json)),
                        OutputKind.HTML, out -> HtmlReport.write(report, facts, out)));
        return exit(report.isBad());
    }

    private String text(ComplianceReading reading, VerdictReport report, ReportFacts facts) {
        int width = console().terminal().width();
        return by.equals("citation")
                ? String.join("\n", new TextReport(ink(), width).lines(report, facts)) + "\n"
                : new StatusTables(ink(), width).text(by, reading)
                        + new TextReport(ink(), width).headline(report.summary()) + "\n";
    }

    private ComplianceReading read(String assignmentName) {
        AzurePlane plane = Connection.open(azure, Optional.empty(), console(), common().verbose());
        try (Progress progress = new Progress(console(), common().quiet())) {
            if (refresh) {
                progress.step("waiting for Azure to evaluate");
                new Refresh(plane.policyStates(), Sleeper.real(), LONGEST_EVALUATION)
                        .run(managementGroup, subscription -> progress.step("evaluated subscription " + subscription));
            }
            progress.step("reading policy states");
            return ComplianceReader.read(plane, plane.policyStates(), managementGroup, assignmentName);
        }
    }
}
