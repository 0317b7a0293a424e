package dev.safeguard.initiatives.s164_312.audit;

import static dev.safeguard.dsl.azure.ResourceTypes.FLOW_LOGS;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.FlowLogs;
import dev.safeguard.initiatives.azure.NetworkWatchers;

/** A flow log for a virtual network, beside the watcher of its region. */
final class FlowLogDeployment {
    static final Parameter STORAGE_ACCOUNT = Parameter.string("flowLogStorageAccountId", "")
            .described(
                    "Storage account of flow logs",
                    "Full resource id of an account in the region of the networks; give it before the first remediation, which fails without.")
            .strongType("Microsoft.Storage/storageAccounts")
            .withMetadata("assignPermissions", Value.of(true));

    private FlowLogDeployment() {}

    /** Everything in it is text, numbers too. */
    static Deployment ofNetwork() {
        return template()
                .passing("watcher", NetworkWatchers.nameInRegion())
                .passing(
                        "flowLog",
                        expression("concat(take(concat(field('name'), '-', resourceGroup().name), 72), '-flowlog')"))
                .passing("location", expression("field('location')"))
                .passing("network", expression("field('id')"))
                .passing("storageAccount", STORAGE_ACCOUNT.asValue())
                .passing("workspace", LOG_ANALYTICS_WORKSPACE.asValue())
                .passing("days", expression("string(parameters('" + FlowLogs.RETENTION_DAYS.name() + "'))"))
                .resource(flowLog())
                .inResourceGroup();
    }

    private static Value.Obj flowLog() {
        return NO_MEMBERS
                .with("type", Value.of(FLOW_LOGS.name()))
                .with("apiVersion", Value.of("2023-11-01"))
                .with("name", expression("concat(parameters('watcher'), '/', parameters('flowLog'))"))
                .with("location", expression("parameters('location')"))
                .with("properties", properties());
    }

    private static Value.Obj properties() {
        Value.Obj format = NO_MEMBERS.with("type", Value.of("JSON")).with("version", Value.of(2));
        Value.Obj retention = NO_MEMBERS
                .with("enabled", expression("greater(int(parameters('days')), 0)"))
                .with("days", expression("int(parameters('days'))"));
        return NO_MEMBERS
                .with("targetResourceId", expression("parameters('network')"))
                .with("storageId", expression("parameters('storageAccount')"))
                .with("enabled", Value.of(true))
                .with("format", format)
                .with("retentionPolicy", retention)
                .with("flowAnalyticsConfiguration", trafficAnalytics());
    }

    /** Only where there is a workspace to analyze in. */
    private static Value trafficAnalytics() {
        return expression("if(empty(parameters('workspace')), null(),"
                + " createObject('networkWatcherFlowAnalyticsConfiguration', createObject('enabled', true(),"
                + " 'workspaceResourceId', parameters('workspace'), 'trafficAnalyticsInterval', 10)))");
    }
}
