package dev.safeguard.initiatives.s164_312.audit;

import static dev.safeguard.dsl.azure.ResourceTypes.DIAGNOSTIC_SETTINGS;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.initiatives.azure.Roles.LOG_ANALYTICS_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.MONITORING_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Logs: record and examine activity in systems that hold ePHI. */
final class Logs {
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

    private Logs() {}

    static List<Control> controls() {
        return List.of(VAULT_AUDIT_LOG);
    }

    /** As long as the assignment names no workspace, logs in any of them count. */
    private static Condition anyWorkspace() {
        return where(Operand.value(LOG_ANALYTICS_WORKSPACE.asValue()), Operator.EQUALS, Value.of(""));
    }
}
