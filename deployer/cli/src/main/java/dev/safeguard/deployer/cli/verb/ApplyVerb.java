package dev.safeguard.deployer.cli.verb;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.safeguard.deployer.azure.AzurePlane;
import dev.safeguard.deployer.cli.azure.Connection;
import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.console.Interruption;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import dev.safeguard.deployer.cli.console.Progress;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.console.ToolVersion;
import dev.safeguard.deployer.cli.option.AssignmentOptions;
import dev.safeguard.deployer.cli.option.AzureOptions;
import dev.safeguard.deployer.cli.option.InitiativeOptions;
import dev.safeguard.deployer.cli.option.ParameterOptions;
import dev.safeguard.deployer.deploy.Applier;
import dev.safeguard.deployer.deploy.ApplyOptions;
import dev.safeguard.deployer.deploy.ApplyResult;
import dev.safeguard.deployer.deploy.Plan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries out a plan. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = "Carry out a saved plan exactly, or plan and carry out; safe to repeat after an interruption.")
public final class ApplyVerb extends Verb {
    private static final String INTERRUPTED = "interrupted; run apply again: it finishes what is left";

    @Parameters(arity = "0..1", paramLabel = "PLAN", description = "A plan saved with `plan --out`.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--management-group",
            paramLabel = "ID",
            description = "Name of the management group; a saved plan knows it.")
    private Optional<String> managementGroup = Optional.empty();

    @Option(names = "--allow-delete", description = "Also carry out deletions.")
    private boolean allowDelete;

    @Option(names = "--yes", description = "Do not ask on a terminal.")
    private boolean yes;

    @Mixin
    private InitiativeOptions initiative;

    @Mixin
    private ParameterOptions parameters;

    @Mixin
    private AssignmentOptions assignment;

    @Mixin
    private AzureOptions azure;

    @Override
    public Integer call() {
        Outputs outputs = common().outputs(OutputKind.TEXT, OutputKind.JSON);
        Optional<Plan> saved = file.map(path -> SavedPlan.read(path, managementGroup));
        AzurePlane plane =
                Connection.open(azure, saved.map(plan -> URI.create(plan.endpoint())), console(), common().verbose());
        Plan plan = saved.orElseGet(() -> plan(plane));
        if (outputs.textOnTerminal()) {
            console().out().print(PlanLines.text(plan, ink()));
            console().out().flush();
        }
        return plan.isEmpty() || agreed() ? apply(plan, plane, outputs) : declined();
    }

    private Plan plan(AzurePlane plane) {
        String group = managementGroup.orElseThrow(() ->
                Stop.usage("no plan and no management group", "write `apply PLAN` or `apply --management-group ID`"));
        return new PlanMaker(console(), initiative, parameters, azure, assignment).plan(group, plane);
    }

    /** Asks where somebody can answer. */
    private boolean agreed() {
        if (yes || !console().terminal().input() || !console().terminal().error()) {
            return true;
        }
        console().err().print("Apply these changes? [y/N] ");
        console().err().flush();
        try {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(console().in(), UTF_8));
            return String.valueOf(reader.readLine()).strip().matches("(?i)y|yes");
        } catch (IOException e) {
            return false;
        }
    }

    private int declined() {
        console().say("nothing was applied");
        return Exit.FINDINGS;
    }

    private int apply(Plan plan, AzurePlane plane, Outputs outputs) {
        ApplyResult result = Interruption.during(console(), INTERRUPTED, () -> carryOut(plan, plane));
        if (result instanceof ApplyResult.Refused refused) {
            throw Stop.refusedFor(refused.findings());
        }
        ApplyResult.Ran ran = (ApplyResult.Ran) result;
        ApplyReport report = new ApplyReport(plan, ran);
        outputs.write(console(), Map.of(OutputKind.TEXT, () -> report.text(ink()), OutputKind.JSON, report::json));
        ran.failure().ifPresent(failure -> {
            throw Stop.failure(failure.line(), "then run apply again: it finishes what is left");
        });
        return ran.complete() ? Exit.CLEAN : Exit.FAILURE;
    }

    private ApplyResult carryOut(Plan plan, AzurePlane plane) {
        try (Progress progress = new Progress(console(), common().quiet())) {
            ApplyOptions options = ApplyOptions.of(ToolVersion.text()).allowDelete(allowDelete);
            return Applier.apply(plan, plane, options, new ApplyProgress(progress, this::note));
        }
    }
}
