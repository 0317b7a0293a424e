package dev.safeguard.deployer.cli.verb;

import dev.safeguard.deployer.azure.AzurePlane;
import dev.safeguard.deployer.cli.azure.Connection;
import dev.safeguard.deployer.cli.azure.Deployment;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.ChosenInitiative;
import dev.safeguard.deployer.cli.catalog.Initiatives;
import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.option.AssignmentOptions;
import dev.safeguard.deployer.cli.option.AzureOptions;
import dev.safeguard.deployer.cli.option.InitiativeOptions;
import dev.safeguard.deployer.cli.option.ParameterOptions;
import dev.safeguard.deployer.deploy.DesiredState;
import dev.safeguard.deployer.deploy.Plan;

/** Makes the plan that {@code plan} shows and {@code apply} carries out. */
record PlanMaker(
        Console console,
        InitiativeOptions initiative,
        ParameterOptions parameters,
        AzureOptions azure,
        AssignmentOptions assignment) {

    /** The plan for the group, read through the connection. */
    Plan plan(String managementGroup, AzurePlane plane) {
        return Deployment.plan(desired(managementGroup), plane);
    }

    /** What the options want; does not talk to Azure. */
    DesiredState desired(String managementGroup) {
        Catalog catalog = Catalog.load(initiative.packs());
        String scope = "/providers/Microsoft.Management/managementGroups/" + managementGroup;
        ChosenInitiative chosen = new Initiatives(catalog).choose(initiative.initiative(), scope);
        return Deployment.desired(
                catalog, chosen, managementGroup, assignment, Connection.cloud(azure), parameters.values());
    }
}
