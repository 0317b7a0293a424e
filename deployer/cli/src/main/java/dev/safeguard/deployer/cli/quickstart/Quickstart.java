package dev.safeguard.deployer.cli.quickstart;

import dev.safeguard.compiler.report.Denial;
import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.compiler.report.VerdictReport;
import dev.safeguard.deployer.azure.AzurePlane;
import dev.safeguard.deployer.azure.AzureTarget;
import dev.safeguard.deployer.azure.Cloud;
import dev.safeguard.deployer.cli.azure.Deployment;
import dev.safeguard.deployer.cli.azure.StatusReport;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.ChosenInitiative;
import dev.safeguard.deployer.cli.catalog.Initiatives;
import dev.safeguard.deployer.cli.catalog.ReportWords;
import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Progress;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.console.ToolVersion;
import dev.safeguard.deployer.cli.option.AssignmentOptions;
import dev.safeguard.deployer.compliance.ComplianceReader;
import dev.safeguard.deployer.deploy.Applier;
import dev.safeguard.deployer.deploy.ApplyListener;
import dev.safeguard.deployer.deploy.ApplyOptions;
import dev.safeguard.deployer.deploy.ApplyResult;
import dev.safeguard.deployer.deploy.Change;
import dev.safeguard.deployer.deploy.DesiredState;
import dev.safeguard.deployer.deploy.Plan;
import dev.safeguard.deployer.deploy.ResourceKind;
import dev.safeguard.deployer.local.Estate;
import dev.safeguard.deployer.local.LocalAzure;
import dev.safeguard.deployer.local.LocalOptions;
import dev.safeguard.dsl.rule.Initiative;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Compile, start a local Azure, plan, apply, be denied, read compliance back. */
public final class Quickstart {
    private static final String INITIATIVE = "hipaa";

    private final Console console;
    private final Progress progress;
    private final Story story;
    private final Consumer<String> lines;

    /**
     * A run.
     *
     * @param lines take the story as it goes on
     */
    public Quickstart(Console console, Progress progress, boolean noColor, Consumer<String> lines) {
        this.console = console;
        this.progress = progress;
        this.story = new Story(console.ink(noColor), console.terminal().width());
        this.lines = lines;
    }

    /** What came out, for the reports. */
    public record Outcome(VerdictReport report, ReportFacts facts) {}

    /** Does it all; nothing is left running. */
    public Outcome run() {
        tell(story.title());
        Estate estate = Estate.sample();
        String group = topGroup(estate);
        progress.step("starting the local Azure");
        try (LocalAzure azure = start(estate)) {
            CompletableFuture<AzurePlane> connecting =
                    CompletableFuture.supplyAsync(() -> AzurePlane.connect(AzureTarget.endpoint(azure.endpoint())));
            Catalog catalog = Catalog.load(List.of());
            ChosenInitiative chosen = compile(catalog, group);
            tell(story.step("Local Azure", described(estate, group)));
            AzurePlane plane = connected(connecting);
            apply(plan(catalog, chosen, group, plane), plane);
            Denial denial = Violation.attempt(azure.endpoint(), estate);
            tell(story.denial(denial));
            return readBack(catalog, chosen, group, plane, denial);
        }
    }

    private LocalAzure start(Estate estate) {
        try {
            return LocalAzure.start(LocalOptions.with(console.clock()).estate(estate));
        } catch (IOException e) {
            throw Stop.failure("the local Azure does not start: " + e.getMessage(), "run quickstart again");
        }
    }

    /** Azure's client takes a second to load; it does so while the controls are compiled. */
    private AzurePlane connected(CompletableFuture<AzurePlane> connecting) {
        progress.step("loading Azure's client library");
        try {
            return connecting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private ChosenInitiative compile(Catalog catalog, String group) {
        progress.step("compiling the initiative");
        ChosenInitiative chosen = new Initiatives(catalog)
                .choose(INITIATIVE, "/providers/Microsoft.Management/managementGroups/" + group);
        Initiative initiative = chosen.initiative();
        tell(story.step(
                "Compile",
                initiative.members().size() + " controls to "
                        + chosen.definitions().size() + " policy definitions and the initiative " + chosen.label()
                        + ", grouped by " + initiative.groups().size() + " citations of 45 CFR 164"));
        return chosen;
    }

    private static String topGroup(Estate estate) {
        return estate.managementGroups().stream()
                .filter(group -> group.parent().isEmpty())
                .map(Estate.Group::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sample estate has no management group"));
    }

    private static String described(Estate estate, String group) {
        return estate.resources().size() + " resources in "
                + estate.subscriptions().size() + " subscriptions below management group " + group;
    }

    private Plan plan(Catalog catalog, ChosenInitiative chosen, String group, AzurePlane plane) {
        progress.step("reading management group " + group);
        DesiredState desired =
                Deployment.desired(catalog, chosen, group, new AssignmentOptions(), Cloud.PUBLIC, Map.of());
        Plan plan = Deployment.plan(desired, plane);
        tell(story.step(
                "Plan",
                "to create: " + count(plan, ResourceKind.DEFINITION) + " definitions, "
                        + count(plan, ResourceKind.INITIATIVE) + " initiative, "
                        + count(plan, ResourceKind.ASSIGNMENT) + " assignment, "
                        + count(plan, ResourceKind.ROLE_ASSIGNMENT) + " role assignments"));
        return plan;
    }

    private static long count(Plan plan, ResourceKind kind) {
        return plan.changes().stream().filter(change -> change.kind() == kind).count();
    }

    private void apply(Plan plan, AzurePlane plane) {
        ApplyOptions options = ApplyOptions.of(ToolVersion.text());
        ApplyResult result = Applier.apply(plan, plane, options, new ApplyListener() {
            @Override
            public void started(Change change) {
                progress.step("writing " + change.name());
            }
        });
        if (result instanceof ApplyResult.Refused refused) {
            throw Stop.refusedFor(refused.findings());
        }
        ((ApplyResult.Ran) result).failure().ifPresent(failure -> {
            throw failure;
        });
        tell(story.step("Apply", plan.changes().size() + " objects written, the initiative is in force"));
    }

    private Outcome readBack(Catalog catalog, ChosenInitiative chosen, String group, AzurePlane plane, Denial denial) {
        progress.step("reading policy states");
        String assignment = Deployment.assignmentName(new AssignmentOptions(), INITIATIVE);
        VerdictReport report =
                StatusReport.of(ComplianceReader.read(plane, plane.policyStates(), group, assignment), catalog, false);
        String scope = "Initiative " + chosen.label() + " on management group " + group
                + " of the local Azure that quickstart starts.";
        ReportFacts facts = new ReportWords(catalog).facts(chosen, scope).with(denial);
        tell(story.compliance(report, facts));
        return new Outcome(report, facts);
    }

    /**
     * Says where to go from here.
     *
     * @param reports files with the report
     */
    public void next(List<String> reports, List<Suggestion> suggestions) {
        tell(story.next(reports, suggestions));
    }

    private void tell(List<String> told) {
        progress.close();
        told.forEach(lines);
    }
}
