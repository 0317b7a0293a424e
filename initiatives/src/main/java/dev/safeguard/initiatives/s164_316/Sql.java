package dev.safeguard.initiatives.s164_316;

import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_AUDITING_SETTINGS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.DOCUMENTATION_TIME_LIMIT;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.initiatives.azure.SharedParameters.RETENTION_DAYS;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Azure SQL: keep what documents compliance, audit trails among it, for six years. */
final class Sql {
    static final Control SQL_AUDIT_RETENTION = control("SQL-04", "sql.audit-retention")
            .titled("SQL audit logs in storage are kept for six years")
            .implementing(DOCUMENTATION_TIME_LIMIT, AUDIT_CONTROLS)
            .on(SQL_SERVERS)
            .mustHave(Related.ofType(SQL_SERVERS_AUDITING_SETTINGS.name()).named(Value.of("default")))
            .satisfying(anyOf(
                    // Zero stands for ever.
                    SQL_SERVERS_AUDITING_SETTINGS.retentionDays().equalTo(0),
                    SQL_SERVERS_AUDITING_SETTINGS.retentionDays().atLeast(RETENTION_DAYS),
                    // Nothing goes to storage: then the workspace decides how long rows are kept.
                    allOf(
                            SQL_SERVERS_AUDITING_SETTINGS
                                    .isAzureMonitorTargetEnabled()
                                    .isTrue(),
                            SQL_SERVERS_AUDITING_SETTINGS.storageEndpoint().equalTo(""))))
            .otherwiseAudit()
            .because("Who queried ePHI may be asked years later, and an expired log cannot answer.")
            .with(RETENTION_DAYS);

    private Sql() {}

    static List<Control> controls() {
        return List.of(SQL_AUDIT_RETENTION);
    }
}
