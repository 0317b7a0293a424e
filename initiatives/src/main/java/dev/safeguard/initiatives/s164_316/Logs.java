package dev.safeguard.initiatives.s164_316;

import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES_DATA_EXPORTS;
import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES_TABLES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACTIVITY_REVIEW;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.DOCUMENTATION_TIME_LIMIT;
import static dev.safeguard.dsl.hipaa.Safeguards.INTEGRITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.dsl.rule.Operator.EQUALS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.LOG_ANALYTICS_CONTRIBUTOR;
import static dev.safeguard.initiatives.s164_316.RetentionParameters.AUDIT_STORAGE;
import static dev.safeguard.initiatives.s164_316.RetentionParameters.AUDIT_TABLES;
import static dev.safeguard.initiatives.s164_316.RetentionParameters.INTERACTIVE_DAYS;
import static dev.safeguard.initiatives.s164_316.RetentionParameters.TOTAL_DAYS;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Logs: keep what documents compliance, audit trails among it, for six years. */
final class Logs {
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
            .with(INTERACTIVE_DAYS)
            .version("1.1.0");

    /** The table is looked up as its own related resource: a condition on itself could not deploy. */
    static final Control TABLE_RETENTION = control("LOG-07", "log.table-total-retention-6y")
            .titled("Audit tables keep data for six years in total")
            .implementing(DOCUMENTATION_TIME_LIMIT, AUDIT_CONTROLS)
            .on(LOG_ANALYTICS_WORKSPACES_TABLES)
            .when(LOG_ANALYTICS_WORKSPACES_TABLES.resourceName().in(AUDIT_TABLES))
            .mustHave(Related.ofType(LOG_ANALYTICS_WORKSPACES_TABLES.name()).named(expression("field('fullName')")))
            .satisfying(LOG_ANALYTICS_WORKSPACES_TABLES.totalRetentionInDays().atLeast(TOTAL_DAYS))
            .otherwiseAudit()
            .orDeploy(Retention.ofTable(), LOG_ANALYTICS_CONTRIBUTOR)
            .because("HIPAA documentation must be kept for six years, and audit logs are part of it.")
            .with(AUDIT_TABLES, TOTAL_DAYS)
            .version("2.0.0");

    static final Control WORKSPACE_EXPORT = control("LOG-11", "log.workspace-export")
            .titled("Audit tables are exported to the immutable archive")
            .implementing(DOCUMENTATION_TIME_LIMIT, INTEGRITY)
            .on(LOG_ANALYTICS_WORKSPACES)
            .mustHave(Related.ofType(LOG_ANALYTICS_WORKSPACES_DATA_EXPORTS.name()))
            .satisfying(allOf(
                    LOG_ANALYTICS_WORKSPACES_DATA_EXPORTS.enable().isTrue(),
                    LOG_ANALYTICS_WORKSPACES_DATA_EXPORTS
                            .destinationResourceId()
                            .exists(),
                    anyOf(
                            where(Operand.value(AUDIT_STORAGE.asValue()), EQUALS, Value.of("")),
                            LOG_ANALYTICS_WORKSPACES_DATA_EXPORTS
                                    .destinationResourceId()
                                    .equalTo(AUDIT_STORAGE)),
                    everyTable()))
            .otherwiseDeploy(Retention.export(), LOG_ANALYTICS_CONTRIBUTOR)
            .because("Who administers the workspace can purge it, but not the locked archive beside it.")
            .with(AUDIT_STORAGE, AUDIT_TABLES);

    private Logs() {}

    static List<Control> controls() {
        return List.of(WORKSPACE_RETENTION, TABLE_RETENTION, WORKSPACE_EXPORT);
    }

    /** None of the audit tables is missing from the export. */
    private static Condition everyTable() {
        Condition missing = LOG_ANALYTICS_WORKSPACES_DATA_EXPORTS
                .tableNames()
                .none(name -> name.equalTo(expression("current('table')")));
        return where(Operand.count(AUDIT_TABLES.asValue(), "table", missing), EQUALS, Value.of(0));
    }
}
