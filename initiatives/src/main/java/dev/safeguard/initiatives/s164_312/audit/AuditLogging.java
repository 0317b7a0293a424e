package dev.safeguard.initiatives.s164_312.audit;

import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.DiagnosticSettings.category;

import dev.safeguard.dsl.control.Template;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.DiagnosticSettings;

/** Turns the audit of SQL servers on. */
final class AuditLogging {
    /** The category of logs that auditing writes. */
    static final String EVENTS = "SQLSecurityAuditEvents";

    private static final String MASTER =
            "resourceId('Microsoft.Sql/servers/databases', parameters('server'), 'master')";

    private AuditLogging() {}

    /** The audit goes where the master database's logs go; without a setting there it would go nowhere. */
    static Deployment ofSqlServer() {
        Template audit = template()
                .passing("server", expression("field('name')"))
                .resource(
                        "Microsoft.Sql/servers/auditingSettings",
                        "2021-11-01",
                        expression("concat(parameters('server'), '/default')"),
                        NO_MEMBERS
                                .with("state", Value.of("Enabled"))
                                .with("isAzureMonitorTargetEnabled", Value.of(true)));
        return DiagnosticSettings.add(audit, expression(MASTER), category(EVENTS))
                .inResourceGroup();
    }
}
