package dev.safeguard.initiatives.s164_316;

import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES_TABLES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACTIVITY_REVIEW;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.DOCUMENTATION_TIME_LIMIT;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.initiatives.azure.Roles.LOG_ANALYTICS_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/** Logs: keep what documents compliance, audit trails among it, for six years. */
final class Logs {
    private static final Parameter INTERACTIVE_DAYS = Parameter.integer("interactiveRetentionDays", 365)
            .described("Days of interactive retention", "How long logs can be queried at once; 4 to 730.");

    /** Log Analytics knows a step of six years; it is one day short of six years with two leap days. */
    private static final Parameter TOTAL_DAYS = Parameter.integer("totalRetentionDays", 2191)
            .described(
                    "Days of total retention", "How long audit tables keep data; 2191 is the service's six-year step.");

    private static final Parameter AUDIT_TABLES = Parameter.strings(
                    "auditTables",
                    "AADServicePrincipalSignInLogs",
                    "AuditLogs",
                    "AZKVAuditLogs",
                    "AzureActivity",
                    "AzureDiagnostics",
                    "SecurityAlert",
                    "SecurityEvent",
                    "SigninLogs",
                    "SQLSecurityAuditEvents",
                    "StorageBlobLogs")
            .described("Audit tables", "Tables whose rows document who did what to ePHI.");

    static final Control WORKSPACE_RETENTION = control("LOG-06", "log.workspace-interactive-retention")
            .titled("Log Analytics keeps logs queryable for a year")
            .implementing(DOCUMENTATION_TIME_LIMIT, ACTIVITY_REVIEW)
            .on(LOG_ANALYTICS_WORKSPACES)
            .mustHave(LOG_ANALYTICS_WORKSPACES.retentionInDays().atLeast(INTERACTIVE_DAYS))
            .otherwise(DENY)
            .orModify(
                    LOG_ANALYTICS_CONTRIBUTOR,
                    addOrReplace(LOG_ANALYTICS_WORKSPACES.retentionInDays().alias(), INTERACTIVE_DAYS.asValue()))
            .because("A breach is found months later on average; logs that are gone by then prove nothing.")
            .with(INTERACTIVE_DAYS);

    static final Control TABLE_RETENTION = control("LOG-07", "log.table-total-retention-6y")
            .titled("Audit tables keep data for six years in total")
            .implementing(DOCUMENTATION_TIME_LIMIT, AUDIT_CONTROLS)
            .on(LOG_ANALYTICS_WORKSPACES_TABLES)
            .when(LOG_ANALYTICS_WORKSPACES_TABLES.resourceName().in(AUDIT_TABLES))
            .mustHave(LOG_ANALYTICS_WORKSPACES_TABLES.totalRetentionInDays().atLeast(TOTAL_DAYS))
            .otherwise(AUDIT)
            .because("HIPAA documentation must be kept for six years, and audit logs are part of it.")
            .with(AUDIT_TABLES, TOTAL_DAYS);

    private Logs() {}

    static List<Control> controls() {
        return List.of(WORKSPACE_RETENTION, TABLE_RETENTION);
    }
}
