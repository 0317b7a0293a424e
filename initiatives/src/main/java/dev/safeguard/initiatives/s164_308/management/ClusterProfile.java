package dev.safeguard.initiatives.s164_308.management;

import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.control.Template;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Value;

/**
 * Switches the policy add-on and the Defender profile of a cluster on. Azure replaces a cluster as a whole, so that the
 * deployment reads the cluster, adds both to what it has read, and writes it back; a resource cannot refer to itself in
 * one template, hence two.
 */
final class ClusterProfile {
    private static final String TYPE = "Microsoft.ContainerService/managedClusters";
    private static final String VERSION = "2024-05-01";

    private ClusterProfile() {}

    static Deployment deployment() {
        return template()
                .passing("name", expression("field('name')"))
                .passing("id", expression("field('id')"))
                .passing("workspace", LOG_ANALYTICS_WORKSPACE.asValue())
                .deploying(expression("concat('aks-profile-', uniqueString(parameters('id')))"), update())
                .inResourceGroup();
    }

    private static Template update() {
        return template()
                .passing("name", expression("parameters('name')"))
                .passingObject("cluster", expression("reference(parameters('id'), '" + VERSION + "', 'Full')"))
                .passingObject("profile", profile())
                .resource(NO_MEMBERS
                        .with("type", Value.of(TYPE))
                        .with("apiVersion", Value.of(VERSION))
                        .with("name", expression("parameters('name')"))
                        .with("location", expression("parameters('cluster').location"))
                        .with("sku", expression("parameters('cluster').sku"))
                        .with("tags", expression(orNull("tags")))
                        .with("identity", expression(orNull("identity")))
                        .with(
                                "properties",
                                expression("union(parameters('cluster').properties, parameters('profile'))")));
    }

    private static String orNull(String member) {
        String cluster = "parameters('cluster')";
        return "if(contains(" + cluster + ", '" + member + "'), " + cluster + "." + member + ", json('null'))";
    }

    private static Value.Obj profile() {
        Value.Obj on = NO_MEMBERS.with("enabled", Value.of(true));
        Value.Obj defender = NO_MEMBERS
                .with("logAnalyticsWorkspaceResourceId", expression("parameters('workspace')"))
                .with("securityMonitoring", on);
        return NO_MEMBERS
                .with("addonProfiles", NO_MEMBERS.with("azurepolicy", on))
                .with("securityProfile", NO_MEMBERS.with("defender", defender));
    }
}
