package dev.safeguard.initiatives.s164_312.audit;

import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_AUDITING_SETTINGS;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACTIVITY_REVIEW;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.initiatives.azure.Roles.LOG_ANALYTICS_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.MONITORING_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.SQL_SECURITY_MANAGER;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.DiagnosticSettings;
import java.util.List;

/** Azure SQL: record and examine activity in systems that hold ePHI. */
final class Sql {
    static final Control SQL_AUDITING = control("SQL-03", "sql.auditing")
            .titled("SQL servers audit to Log Analytics")
            .implementing(AUDIT_CONTROLS, ACTIVITY_REVIEW)
            .on(SQL_SERVERS)
            .mustHave(Related.ofType(SQL_SERVERS_AUDITING_SETTINGS.name()).named(Value.of("default")))
            .satisfying(allOf(
                    SQL_SERVERS_AUDITING_SETTINGS.state().equalTo("Enabled"),
                    SQL_SERVERS_AUDITING_SETTINGS.isAzureMonitorTargetEnabled().isTrue()))
            .otherwiseDeploy(AuditLogging.ofSqlServer(), SQL_SECURITY_MANAGER, LOG_ANALYTICS_CONTRIBUTOR)
            .because("Queries for ePHI must be attributable to whoever ran them.")
            .with(LOG_ANALYTICS_WORKSPACE)
            .sharingEffect("sql-03");

    /** What the auditing of a server writes leaves it through its master database. */
    static final Control SQL_AUDIT_STREAM = control("SQL-03-master", "sql.audit-stream")
            .titled("The audit of SQL servers reaches the workspace")
            .implementing(AUDIT_CONTROLS, ACTIVITY_REVIEW)
            .on(SQL_SERVERS_DATABASES)
            .when(SQL_SERVERS_DATABASES.resourceName().equalTo("master"))
            .mustHave(DiagnosticSettings.related())
            .satisfying(DiagnosticSettings.sending(DiagnosticSettings.anyLog(log -> anyOf(
                    log.categoryGroup().in("audit", "allLogs"), log.category().equalTo(AuditLogging.EVENTS)))))
            .otherwiseDeploy(
                    DiagnosticSettings.deploying(DiagnosticSettings.category(AuditLogging.EVENTS))
                            .inResourceGroup(),
                    LOG_ANALYTICS_CONTRIBUTOR,
                    MONITORING_CONTRIBUTOR)
            .because("Auditing without a setting that carries it away leaves no trace of who queried ePHI.")
            .with(LOG_ANALYTICS_WORKSPACE)
            .sharingEffect("sql-03");

    static final Control SQL_AUDIT_GROUPS = control("SQL-05", "sql.audit-groups")
            .titled("SQL auditing records log-ins, failed ones too, and every batch")
            .implementing(AUDIT_CONTROLS)
            .on(SQL_SERVERS)
            .mustHave(Related.ofType(SQL_SERVERS_AUDITING_SETTINGS.name()).named(Value.of("default")))
            .satisfying(allOf(
                    records("SUCCESSFUL_DATABASE_AUTHENTICATION_GROUP"),
                    records("FAILED_DATABASE_AUTHENTICATION_GROUP"),
                    records("BATCH_COMPLETED_GROUP")))
            .otherwiseAudit()
            .because("Auditing that leaves out statements or failed log-ins cannot tell who saw ePHI.");

    private Sql() {}

    static List<Control> controls() {
        return List.of(SQL_AUDITING, SQL_AUDIT_STREAM, SQL_AUDIT_GROUPS);
    }

    private static Condition records(String group) {
        return SQL_SERVERS_AUDITING_SETTINGS.auditActionsAndGroups().any(recorded -> recorded.equalTo(group));
    }
}
