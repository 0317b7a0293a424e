package dev.safeguard.deployer.cli.verb;

import dev.safeguard.deployer.azure.AzurePlane;
import dev.safeguard.deployer.cli.azure.Connection;
import dev.safeguard.deployer.cli.azure.Deployment;
import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import dev.safeguard.deployer.cli.console.Progress;
import dev.safeguard.deployer.cli.console.WholeFile;
import dev.safeguard.deployer.cli.option.AssignmentOptions;
import dev.safeguard.deployer.cli.option.AzureOptions;
import dev.safeguard.deployer.cli.option.InitiativeOptions;
import dev.safeguard.deployer.cli.option.ParameterOptions;
import dev.safeguard.deployer.deploy.Plan;
import dev.safeguard.deployer.deploy.PlanFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what an apply would change. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Show what must change at a management group so that the initiative is assigned there.")
public final class PlanVerb extends Verb {
    @Option(
            names = "--management-group",
            paramLabel = "ID",
            required = true,
            description = "Name (not display name) of the management group.")
    private String managementGroup = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Save the plan, to be applied exactly.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--detailed-exitcode", description = "End with 2 when there is something to change.")
    private boolean detailedExitcode;

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
        Plan plan = plan();
        outputs.write(
                console(),
                Map.of(
                        OutputKind.TEXT, () -> PlanLines.text(plan, ink()),
                        OutputKind.JSON, () -> PlanFile.text(plan)));
        out.ifPresent(file -> {
            WholeFile.write(file, PlanFile.text(plan));
            note("saved the plan; `safeguard apply " + file + "` carries out exactly this");
        });
        return detailedExitcode && !plan.isEmpty() ? Exit.CHANGES : Exit.CLEAN;
    }

    private Plan plan() {
        PlanMaker maker = new PlanMaker(console(), initiative, parameters, azure, assignment);
        try (Progress progress = new Progress(console(), common().quiet())) {
            progress.step("reading management group " + managementGroup);
            var desired = maker.desired(managementGroup);
            AzurePlane plane = Connection.open(azure, Optional.empty(), console(), common().verbose());
            return Deployment.plan(desired, plane);
        }
    }
}
