package dev.safeguard.initiatives.s164_312.audit;

import static dev.safeguard.dsl.azure.ResourceTypes.FLOW_LOGS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.hipaa.Safeguards.ACTIVITY_REVIEW;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.NETWORK_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.FlowLogs;
import dev.safeguard.initiatives.azure.NetworkWatchers;
import java.util.List;

/** Networks: record who talks to whom. */
final class Network {
    static final Control FLOWS_LOGGED = control("NET-13", "network.vnet-flow-logs")
            .titled("Traffic of virtual networks is logged")
            .implementing(AUDIT_CONTROLS, ACTIVITY_REVIEW)
            .on(VIRTUAL_NETWORKS)
            .mustHave(NetworkWatchers.flowLogsInRegion())
            .satisfying(allOf(
                    FLOW_LOGS.targetResourceId().equalTo(expression("field('id')")),
                    FLOW_LOGS.enabled().isTrue(),
                    FLOW_LOGS.storageId().exists()))
            .otherwiseDeploy(FlowLogDeployment.ofNetwork(), NETWORK_CONTRIBUTOR, CONTRIBUTOR)
            .because("Flow logs tell which machines exchanged data with systems that hold ePHI, and when.")
            .with(
                    NetworkWatchers.RESOURCE_GROUP,
                    NetworkWatchers.NAME_PREFIX,
                    FlowLogDeployment.STORAGE_ACCOUNT,
                    LOG_ANALYTICS_WORKSPACE,
                    FlowLogs.RETENTION_DAYS);

    static final Control NO_NSG_FLOW_LOGS = control("NET-15", "network.no-nsg-flow-logs")
            .titled("Flow logs of security groups have moved to virtual networks")
            .implementing(AUDIT_CONTROLS)
            .on(FLOW_LOGS)
            .mustHave(FLOW_LOGS.targetResourceId().notContaining("/networkSecurityGroups/"))
            .otherwise(AUDIT)
            .because(
                    "Azure deletes these flow logs in September 2027, and the record of traffic with ePHI ends with them.");

    static final Control WATCHED_REGIONS = control("NET-17", "network.watcher")
            .titled("Every region with a virtual network has a network watcher")
            .implementing(AUDIT_CONTROLS)
            .on(VIRTUAL_NETWORKS)
            .mustHave(Related.ofType(NetworkWatchers.TYPE.name())
                    .inResourceGroup(NetworkWatchers.RESOURCE_GROUP.asValue()))
            .satisfying(NetworkWatchers.TYPE.location().equalTo(expression("field('location')")))
            .otherwiseDeploy(watcher(), NETWORK_CONTRIBUTOR)
            .because("Where there is no network watcher, traffic with ePHI cannot be logged.")
            .with(NetworkWatchers.RESOURCE_GROUP, NetworkWatchers.NAME_PREFIX);

    private Network() {}

    static List<Control> controls() {
        return List.of(FLOWS_LOGGED, NO_NSG_FLOW_LOGS, WATCHED_REGIONS);
    }

    private static Deployment watcher() {
        return template()
                .passing("watcher", NetworkWatchers.nameInRegion())
                .passing("location", expression("field('location')"))
                .resource(NO_MEMBERS
                        .with("type", Value.of(NetworkWatchers.TYPE.name()))
                        .with("apiVersion", Value.of("2023-11-01"))
                        .with("name", expression("parameters('watcher')"))
                        .with("location", expression("parameters('location')"))
                        .with("properties", NO_MEMBERS))
                .inResourceGroup();
    }
}
