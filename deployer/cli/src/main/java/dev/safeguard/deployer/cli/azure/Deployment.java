package dev.safeguard.deployer.cli.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.deployer.azure.Cloud;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.ChosenInitiative;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.console.ToolVersion;
import dev.safeguard.deployer.cli.option.AssignmentOptions;
import dev.safeguard.deployer.deploy.DeployOptions;
import dev.safeguard.deployer.deploy.DesiredState;
import dev.safeguard.deployer.deploy.DesiredState.Desiring;
import dev.safeguard.deployer.deploy.Plan;
import dev.safeguard.deployer.deploy.Planner;
import dev.safeguard.deployer.deploy.Planning;
import dev.safeguard.deployer.deploy.PolicyPlane;
import java.util.Map;
import java.util.TreeMap;

/** What an initiative, its parameters and the options of an assignment want at a management group. */
public final class Deployment {
    private static final int LONGEST_ASSIGNMENT_NAME = 24;

    private Deployment() {}

    /** {@code safeguard-hipaa}, or the name that was given. */
    public static String assignmentName(AssignmentOptions options, String initiative) {
        String usual = "safeguard-" + initiative;
        return options.assignment().orElse(usual.substring(0, Math.min(usual.length(), LONGEST_ASSIGNMENT_NAME)));
    }

    /**
     * The desired state.
     *
     * @throws Stop with findings when Azure would refuse it
     */
    public static DesiredState desired(
            Catalog catalog,
            ChosenInitiative chosen,
            String managementGroup,
            AssignmentOptions options,
            Cloud cloud,
            Map<String, JsonNode> parameters) {
        String name = assignmentName(options, chosen.initiative().name());
        DeployOptions deploy = DeployOptions.at(managementGroup, name)
                .owner(options.owner())
                .location(options.location().orElseGet(() -> usualRegion(cloud)))
                .enforcementMode(options.enforcementMode())
                .parameters(parameters)
                .notScopes(options.notScopes())
                .messages(messages(catalog, chosen));
        Desiring desiring = DesiredState.of(chosen.definitions(), chosen.initiative(), deploy);
        if (desiring instanceof Desiring.Refused refused) {
            throw Stop.findings(refused.findings());
        }
        return ((Desiring.Stated) desiring).state();
    }

    private static String usualRegion(Cloud cloud) {
        return switch (cloud) {
            case PUBLIC -> "eastus";
            case USGOV -> "usgovvirginia";
            case CHINA -> "chinanorth3";
        };
    }

    private static Map<String, String> messages(Catalog catalog, ChosenInitiative chosen) {
        Map<String, String> messages = new TreeMap<>();
        chosen.initiative()
                .members()
                .forEach(member -> member.referenceId()
                        .flatMap(catalog::find)
                        .ifPresent(entry -> messages.put(
                                member.referenceId().orElseThrow(), Lowering.nonComplianceMessage(entry.control()))));
        return messages;
    }

    /**
     * The plan that leads to the desired state.
     *
     * @throws Stop with findings when something there is in the way
     */
    public static Plan plan(DesiredState desired, PolicyPlane plane) {
        Planning planning = Planner.plan(desired, plane, ToolVersion.text());
        if (planning instanceof Planning.Refused refused) {
            throw Stop.refusedFor(refused.findings());
        }
        return ((Planning.Planned) planning).plan();
    }
}
