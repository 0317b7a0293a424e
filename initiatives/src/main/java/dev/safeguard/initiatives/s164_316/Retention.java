package dev.safeguard.initiatives.s164_316;

import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES_DATA_EXPORTS;
import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES_TABLES;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.s164_316.RetentionParameters.AUDIT_STORAGE;
import static dev.safeguard.initiatives.s164_316.RetentionParameters.AUDIT_TABLES;
import static dev.safeguard.initiatives.s164_316.RetentionParameters.TOTAL_DAYS;

import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Value;

/** Deployments that make logs last. */
final class Retention {
    private static final String TABLES = "Microsoft.OperationalInsights/workspaces/tables";

    private Retention() {}

    /** Writing a table resets what it is not told, so it is told its plan and its interactive retention again. */
    static Deployment ofTable() {
        return template()
                .passing("table", expression("field('fullName')"))
                .passing("plan", orElse(LOG_ANALYTICS_WORKSPACES_TABLES.plan().alias(), "Analytics"))
                .passing(
                        "interactiveDays",
                        orElse(LOG_ANALYTICS_WORKSPACES_TABLES.retentionInDays().alias(), "-1"))
                .passing("totalDays", expression("string(parameters('" + TOTAL_DAYS.name() + "'))"))
                .resource(
                        TABLES,
                        "2022-10-01",
                        expression("parameters('table')"),
                        NO_MEMBERS
                                .with("plan", expression("parameters('plan')"))
                                .with("retentionInDays", expression("int(parameters('interactiveDays'))"))
                                .with("totalRetentionInDays", expression("int(parameters('totalDays'))")))
                .inResourceGroup();
    }

    private static Value orElse(String alias, String absent) {
        String field = "field('" + alias + "')";
        return expression("if(empty(string(" + field + ")), '" + absent + "', string(" + field + "))");
    }

    static Deployment export() {
        return template()
                .passing("workspace", expression("field('name')"))
                .passing("archive", AUDIT_STORAGE.asValue())
                .passingArray("tables", AUDIT_TABLES.asValue())
                .resource(
                        LOG_ANALYTICS_WORKSPACES_DATA_EXPORTS.name(),
                        "2020-08-01",
                        expression("concat(parameters('workspace'), '/safeguard-audit')"),
                        NO_MEMBERS
                                .with("enable", Value.of(true))
                                .with("destination", NO_MEMBERS.with("resourceId", expression("parameters('archive')")))
                                .with("tableNames", expression("parameters('tables')")))
                .inResourceGroup();
    }
}
