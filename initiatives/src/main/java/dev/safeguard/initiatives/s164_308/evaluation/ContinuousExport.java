package dev.safeguard.initiatives.s164_308.evaluation;

import static dev.safeguard.dsl.azure.ResourceTypes.SECURITY_AUTOMATIONS;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.array;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.control.Template;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.NestedDeployment;

/** Deploys the export of what Defender for Cloud finds in a subscription. */
final class ContinuousExport {
    private static final String LOCATION = "eastus";

    static final Parameter RESOURCE_GROUP = Parameter.string("securityExportResourceGroup", "safeguard-security-export")
            .described(
                    "Resource group of security exports",
                    "Name of the group that remediation creates in each subscription for the export.");

    private ContinuousExport() {}

    static Deployment deployment() {
        Value group = expression("parameters('resourceGroup')");
        Value.Obj export = NestedDeployment.inGroup("safeguard-security-export", group, export());
        return template()
                .passing("resourceGroup", RESOURCE_GROUP.asValue())
                .passing("workspace", LOG_ANALYTICS_WORKSPACE.asValue())
                .resource(NO_MEMBERS
                        .with("type", Value.of("Microsoft.Resources/resourceGroups"))
                        .with("apiVersion", Value.of("2022-09-01"))
                        .with("name", group)
                        .with("location", Value.of(LOCATION)))
                .resource(
                        export.with(
                                "dependsOn",
                                array(
                                        expression(
                                                "subscriptionResourceId('Microsoft.Resources/resourceGroups', parameters('resourceGroup'))"))))
                .inSubscription(LOCATION);
    }

    private static Template export() {
        Value.Obj properties = NO_MEMBERS
                .with("isEnabled", Value.of(true))
                .with("scopes", array(NO_MEMBERS.with("scopePath", expression("subscription().id"))))
                .with(
                        "sources",
                        array(source("RegulatoryComplianceAssessment"), source("Assessments"), source("Alerts")))
                .with(
                        "actions",
                        array(NO_MEMBERS
                                .with("actionType", Value.of("LogAnalytics"))
                                .with("workspaceResourceId", expression("parameters('workspace')"))));
        return template()
                .passing("workspace", expression("parameters('workspace')"))
                .resource(NO_MEMBERS
                        .with("type", Value.of(SECURITY_AUTOMATIONS.name()))
                        .with("apiVersion", Value.of("2019-01-01-preview"))
                        .with("name", Value.of("safeguard-export"))
                        .with("location", expression("resourceGroup().location"))
                        .with("properties", properties));
    }

    private static Value source(String eventSource) {
        return NO_MEMBERS.with("eventSource", Value.of(eventSource));
    }
}
