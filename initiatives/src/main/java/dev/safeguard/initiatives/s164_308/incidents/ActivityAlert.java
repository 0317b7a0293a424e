package dev.safeguard.initiatives.s164_308.incidents;

import static dev.safeguard.dsl.azure.ResourceTypes.ACTIVITY_LOG_ALERTS;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.array;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.control.Template;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.NestedDeployment;

/** Deploys an alert on one operation of the activity log. */
final class ActivityAlert {
    static final Parameter ACTION_GROUP = Parameter.string("securityActionGroupId", "")
            .described(
                    "Action group for security alerts",
                    "Full id of the action group that tells the security team; without it, DeployIfNotExists fails.")
            .strongType("Microsoft.Insights/actionGroups")
            .withMetadata("assignPermissions", Value.of(true));

    static final Parameter RESOURCE_GROUP = Parameter.string("securityAlertResourceGroup", "safeguard-monitoring")
            .described(
                    "Resource group of alerts",
                    "Name of the group for alerts that remediation deploys; it must exist in each subscription.");

    private ActivityAlert() {}

    static Deployment on(String shortName, String operation) {
        String name = "safeguard-" + shortName;
        return template()
                .passing("actionGroup", ACTION_GROUP.asValue())
                .passing("resourceGroup", RESOURCE_GROUP.asValue())
                .resource(NestedDeployment.inGroup(
                        name, expression("parameters('resourceGroup')"), alert(name, operation)))
                .inSubscription("eastus");
    }

    private static Template alert(String name, String operation) {
        Value.Obj properties = NO_MEMBERS
                .with("enabled", Value.of(true))
                .with("scopes", array(expression("subscription().id")))
                .with(
                        "condition",
                        NO_MEMBERS.with(
                                "allOf", array(equal("category", "Administrative"), equal("operationName", operation))))
                .with(
                        "actions",
                        NO_MEMBERS.with(
                                "actionGroups",
                                array(NO_MEMBERS.with("actionGroupId", expression("parameters('actionGroup')")))));
        return template()
                .passing("actionGroup", expression("parameters('actionGroup')"))
                .resource(NO_MEMBERS
                        .with("type", Value.of(ACTIVITY_LOG_ALERTS.name()))
                        .with("apiVersion", Value.of("2020-10-01"))
                        .with("name", Value.of(name))
                        .with("location", Value.of("global"))
                        .with("properties", properties));
    }

    private static Value equal(String field, String value) {
        return NO_MEMBERS.with("field", Value.of(field)).with("equals", Value.of(value));
    }
}
