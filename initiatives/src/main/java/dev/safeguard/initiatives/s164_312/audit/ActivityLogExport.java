package dev.safeguard.initiatives.s164_312.audit;

import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.array;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;

/** Sends the activity log of a subscription to the workspace. */
final class ActivityLogExport {
    private ActivityLogExport() {}

    /** {@code categories} is an array; the template makes a log of each. */
    static Deployment deployment(Parameter categories) {
        return template()
                .passing("workspace", LOG_ANALYTICS_WORKSPACE.asValue())
                .passingArray("categories", categories.asValue())
                .resource(
                        "Microsoft.Insights/diagnosticSettings",
                        "2021-05-01-preview",
                        Value.of("safeguard-audit"),
                        NO_MEMBERS
                                .with("workspaceId", expression("parameters('workspace')"))
                                .with("copy", array(logs())))
                .inSubscription("eastus");
    }

    private static Value logs() {
        return NO_MEMBERS
                .with("name", Value.of("logs"))
                .with("count", expression("length(parameters('categories'))"))
                .with(
                        "input",
                        NO_MEMBERS
                                .with("category", expression("parameters('categories')[copyIndex('logs')]"))
                                .with("enabled", Value.of(true)));
    }
}
