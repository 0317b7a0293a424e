package dev.safeguard.blueprints.phi;

import static dev.safeguard.blueprints.phi.PhiNames.CREATES_WORKSPACE;
import static dev.safeguard.blueprints.phi.PhiNames.located;
import static dev.safeguard.blueprints.phi.PhiNames.named;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.array;

import dev.safeguard.blueprints.template.ArmTypes;
import dev.safeguard.blueprints.template.TemplateEntry;
import dev.safeguard.blueprints.template.TemplateResource;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;

/** Where audit logs go and how long they stay. Both hold for the workspace created here, not for a central one. */
final class PhiMonitoring {
    /**
     * Tables that the workload's logs land in. A workspace has no total retention of its own, so each table says it:
     * vault and blob logs go to their own tables, those of settings made elsewhere to AzureDiagnostics.
     */
    private static final List<String> AUDIT_TABLES =
            List.of("AZKVAuditLogs", "AzureActivity", "AzureDiagnostics", "StorageBlobLogs");

    private static final Value DISABLED = Value.of("Disabled");

    /** Diagnostic settings do not come through the network that ingestion is closed to. */
    static final TemplateResource WORKSPACE = located(ArmTypes.WORKSPACE, named("log-{0}"))
            .onlyIf(CREATES_WORKSPACE)
            .properties(NO_MEMBERS
                    .with("sku", NO_MEMBERS.with("name", Value.of("PerGB2018")))
                    .with("retentionInDays", PhiParameters.INTERACTIVE_DAYS.value())
                    .with(
                            "features",
                            NO_MEMBERS
                                    .with("disableLocalAuth", Value.of(true))
                                    .with("enableLogAccessUsingOnlyResourcePermissions", Value.of(true))
                                    .with("immediatePurgeDataOn30Days", Value.of(false)))
                    .with("publicNetworkAccessForIngestion", DISABLED)
                    .with("publicNetworkAccessForQuery", PhiParameters.LOG_QUERY_NETWORK.value()));

    private PhiMonitoring() {}

    static List<TemplateEntry> resources() {
        List<TemplateEntry> all =
                new ArrayList<>(List.of(WORKSPACE, logsOf(WORKSPACE).onlyIf(CREATES_WORKSPACE)));
        AUDIT_TABLES.stream().map(PhiMonitoring::table).forEach(all::add);
        return all;
    }

    private static TemplateResource table(String name) {
        return WORKSPACE
                .child(ArmTypes.WORKSPACE_TABLE, Value.of(name))
                .properties(NO_MEMBERS
                        .with("plan", Value.of("Analytics"))
                        .with("retentionInDays", PhiParameters.INTERACTIVE_DAYS.value())
                        .with("totalRetentionInDays", PhiParameters.TOTAL_DAYS.value()));
    }

    /** Sends all logs of {@code source} to the workspace, into tables of their own. */
    static TemplateResource logsOf(TemplateResource source) {
        Value allLogs = NO_MEMBERS.with("categoryGroup", Value.of("allLogs")).with("enabled", Value.of(true));
        return source.extension(ArmTypes.DIAGNOSTIC_SETTING, Value.of("safeguard-audit"))
                .properties(NO_MEMBERS
                        .with("workspaceId", PhiNames.WORKSPACE_ID)
                        .with("logAnalyticsDestinationType", Value.of("Dedicated"))
                        .with("logs", array(allLogs)))
                .after(WORKSPACE);
    }
}
