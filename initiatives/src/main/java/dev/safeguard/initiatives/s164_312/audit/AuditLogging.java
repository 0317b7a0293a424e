package dev.safeguard.initiatives.s164_312.audit;

import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.array;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Value;

/** Turns audit logging on and sends it to the central workspace. */
final class AuditLogging {
    private static final String DIAGNOSTIC_SETTINGS = "Microsoft.Insights/diagnosticSettings";
    private static final String DIAGNOSTIC_SETTINGS_VERSION = "2021-05-01-preview";
    private static final Value SETTING_NAME = Value.of("safeguard-audit");

    private AuditLogging() {}

    static Deployment ofVault() {
        return template()
                .passing("vault", expression("field('name')"))
                .passing("workspace", LOG_ANALYTICS_WORKSPACE.asValue())
                .extension(
                        DIAGNOSTIC_SETTINGS,
                        DIAGNOSTIC_SETTINGS_VERSION,
                        SETTING_NAME,
                        expression("resourceId('Microsoft.KeyVault/vaults', parameters('vault'))"),
                        toWorkspace("categoryGroup", "audit"))
                .inResourceGroup();
    }

    /** The audit goes where the master database's logs go; without a setting there it would go nowhere. */
    static Deployment ofSqlServer() {
        return template()
                .passing("server", expression("field('name')"))
                .passing("workspace", LOG_ANALYTICS_WORKSPACE.asValue())
                .resource(
                        "Microsoft.Sql/servers/auditingSettings",
                        "2021-11-01",
                        expression("concat(parameters('server'), '/default')"),
                        NO_MEMBERS
                                .with("state", Value.of("Enabled"))
                                .with("isAzureMonitorTargetEnabled", Value.of(true)))
                .extension(
                        DIAGNOSTIC_SETTINGS,
                        DIAGNOSTIC_SETTINGS_VERSION,
                        SETTING_NAME,
                        expression("resourceId('Microsoft.Sql/servers/databases', parameters('server'), 'master')"),
                        toWorkspace("category", "SQLSecurityAuditEvents"))
                .inResourceGroup();
    }

    private static Value.Obj toWorkspace(String key, String logs) {
        Value.Obj log = NO_MEMBERS.with(key, Value.of(logs)).with("enabled", Value.of(true));
        return NO_MEMBERS
                .with("workspaceId", expression("parameters('workspace')"))
                .with("logs", array(log));
    }
}
