package dev.safeguard.initiatives.s164_312;

import static dev.safeguard.dsl.azure.ResourceTypes.DIAGNOSTIC_SETTINGS;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_AUDITING_SETTINGS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACTIVITY_REVIEW;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.initiatives.azure.Roles.LOG_ANALYTICS_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.MONITORING_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.SQL_SECURITY_MANAGER;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** 164.312(b): record and examine activity in systems that hold ePHI. */
public final class AuditControls {

    static final Control VAULT_AUDIT_LOG = control("LOG-03", "log.keyvault-audit")
            .titled("Key Vault operations are logged")
            .implementing(AUDIT_CONTROLS)
            .on(KEY_VAULTS)
            .mustHave(Related.ofType(DIAGNOSTIC_SETTINGS.name()))
            .satisfying(allOf(
                    DIAGNOSTIC_SETTINGS.workspaceId().exists(),
                    anyOf(anyWorkspace(), DIAGNOSTIC_SETTINGS.workspaceId().equalTo(LOG_ANALYTICS_WORKSPACE)),
                    DIAGNOSTIC_SETTINGS
                            .logs()
                            .any(log -> allOf(
                                    log.enabled().isTrue(),
                                    anyOf(
                                            log.categoryGroup().in("audit", "allLogs"),
                                            log.category().equalTo("AuditEvent"))))))
            .otherwiseDeploy(AuditLogging.ofVault(), LOG_ANALYTICS_CONTRIBUTOR, MONITORING_CONTRIBUTOR)
            .because("Use of the keys that protect ePHI must leave a trace.")
            .with(LOG_ANALYTICS_WORKSPACE);

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
            .with(LOG_ANALYTICS_WORKSPACE);

    private AuditControls() {}

    public static List<Control> controls() {
        return List.of(VAULT_AUDIT_LOG, SQL_AUDITING);
    }

    /** As long as the assignment names no workspace, logs in any of them count. */
    private static Condition anyWorkspace() {
        return where(Operand.value(LOG_ANALYTICS_WORKSPACE.asValue()), Operator.EQUALS, Value.of(""));
    }
}
