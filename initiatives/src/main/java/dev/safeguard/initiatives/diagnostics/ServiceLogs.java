package dev.safeguard.initiatives.diagnostics;

import static dev.safeguard.dsl.azure.ResourceTypes.APPLICATION_GATEWAYS;
import static dev.safeguard.dsl.azure.ResourceTypes.MANAGED_CLUSTERS;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.DiagnosticSettings;
import java.util.List;

/** LOG-05: services whose audit group is missing or tells too little, with the categories that must not be. */
public final class ServiceLogs {
    private static final String AUDIT = "audit";
    private static final String ALL_LOGS = "allLogs";
    private static final String FUNCTION_APP = "functionapp";

    private static final CategoryDemand DATABASE =
            CategoryDemand.of("SQL Database", AUDIT, ALL_LOGS).and("SQLSecurityAuditEvents");
    private static final CategoryDemand WEB_APP =
            CategoryDemand.of("App Service", ALL_LOGS).and("AppServiceHTTPLogs").and("AppServiceAuditLogs");
    private static final CategoryDemand FUNCTIONS =
            CategoryDemand.of("Azure Functions", ALL_LOGS).and("FunctionAppLogs");

    /** {@code kube-audit} is {@code kube-audit-admin} and what only reads. */
    private static final CategoryDemand CLUSTER = CategoryDemand.of("AKS", AUDIT, ALL_LOGS)
            .and("kube-audit-admin", "kube-audit")
            .and("guard");

    private static final CategoryDemand GATEWAY = CategoryDemand.of("Application Gateway", ALL_LOGS)
            .and("ApplicationGatewayAccessLog")
            .and("ApplicationGatewayFirewallLog");

    private ServiceLogs() {}

    public static List<Control> controls() {
        return List.of(
                DATABASE.toControl(DATABASE.named("sqldb").on(SQL_SERVERS_DATABASES)),
                WEB_APP.toControl(WEB_APP.named("webapp")
                        .on(WEB_SITES)
                        .when(WEB_SITES.kind().notContaining(FUNCTION_APP))),
                FUNCTIONS.toControl(FUNCTIONS
                        .named("functionapp")
                        .on(WEB_SITES)
                        .when(WEB_SITES.kind().containing(FUNCTION_APP))),
                CLUSTER.toControl(CLUSTER.named("aks").on(MANAGED_CLUSTERS)),
                GATEWAY.toControl(GATEWAY.named("appgateway").on(APPLICATION_GATEWAYS), everything()));
    }

    /** What LOG-02 deploys on the same gateway, so that neither undoes the other. */
    private static Value.Obj everything() {
        return DiagnosticSettings.group(Value.of(ALL_LOGS));
    }
}
