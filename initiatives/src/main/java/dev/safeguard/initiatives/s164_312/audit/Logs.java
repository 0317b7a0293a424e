package dev.safeguard.initiatives.s164_312.audit;

import static dev.safeguard.dsl.azure.ResourceTypes.DIAGNOSTIC_SETTINGS;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS_BLOB_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS_FILE_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.SUBSCRIPTIONS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINES_EXTENSIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ACTIVITY_REVIEW;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Operator.EQUALS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.LOG_ANALYTICS_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.MONITORING_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.DIAGNOSTIC_CATEGORY_GROUP;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.DiagnosticSettings;
import java.util.List;
import java.util.stream.Stream;

/** Logs: record and examine activity in systems that hold ePHI. */
final class Logs {
    private static final ResourceType QUEUE_SERVICES =
            ResourceType.of("Microsoft.Storage/storageAccounts/queueServices", false);
    private static final ResourceType TABLE_SERVICES =
            ResourceType.of("Microsoft.Storage/storageAccounts/tableServices", false);

    private static final Parameter ACTIVITY_CATEGORIES = Parameter.strings(
                    "activityLogCategories",
                    "Administrative",
                    "Security",
                    "Policy",
                    "Alert",
                    "ServiceHealth",
                    "Recommendation",
                    "Autoscale",
                    "ResourceHealth")
            .described(
                    "Activity log categories",
                    "Categories of the activity log that one setting of the subscription must send, each of them.");

    static final Control ACTIVITY_LOG = control("LOG-01", "log.activity-log-to-workspace")
            .titled("The activity log of every subscription reaches the workspace")
            .implementing(AUDIT_CONTROLS, ACTIVITY_REVIEW)
            .on(SUBSCRIPTIONS)
            .mustHave(DiagnosticSettings.related().scope("Subscription"))
            .satisfying(DiagnosticSettings.sending(everyActivityCategory()))
            .otherwiseDeploy(
                    ActivityLogExport.deployment(ACTIVITY_CATEGORIES),
                    MONITORING_CONTRIBUTOR,
                    LOG_ANALYTICS_CONTRIBUTOR)
            .because("Azure itself forgets after 90 days who changed the systems that hold ePHI.")
            .with(LOG_ANALYTICS_WORKSPACE, ACTIVITY_CATEGORIES);

    static final Control VAULT_AUDIT_LOG = control("LOG-03", "log.keyvault-audit")
            .titled("Key Vault operations are logged")
            .implementing(AUDIT_CONTROLS)
            .on(KEY_VAULTS)
            .mustHave(DiagnosticSettings.related())
            .satisfying(DiagnosticSettings.sending(DiagnosticSettings.anyLog(log -> anyOf(
                    log.categoryGroup().in("audit", "allLogs"), log.category().equalTo("AuditEvent")))))
            .otherwiseDeploy(
                    DiagnosticSettings.deployingChosenGroup(), LOG_ANALYTICS_CONTRIBUTOR, MONITORING_CONTRIBUTOR)
            .because("Use of the keys that protect ePHI must leave a trace.")
            .with(LOG_ANALYTICS_WORKSPACE, DIAGNOSTIC_CATEGORY_GROUP)
            .version("1.1.0");

    static final Control STORAGE_DATA_PLANE = control("LOG-04", "log.storage-data-plane")
            .titled("Reads, writes and deletions of blobs, files, queues and tables are logged")
            .implementing(AUDIT_CONTROLS)
            .on(STORAGE_ACCOUNTS_BLOB_SERVICES)
            .mustHave(DiagnosticSettings.related())
            .satisfying(DiagnosticSettings.sending(anyOf(
                    DiagnosticSettings.anyLog(log -> log.categoryGroup().in("audit", "allLogs")),
                    allOf(Stream.of("StorageRead", "StorageWrite", "StorageDelete")
                            .map(Logs::sends)
                            .toArray(Condition[]::new)))))
            .alsoOn(STORAGE_ACCOUNTS_FILE_SERVICES)
            .alsoOn(QUEUE_SERVICES)
            .alsoOn(TABLE_SERVICES)
            .otherwiseDeploy(
                    DiagnosticSettings.deploying(
                                    DiagnosticSettings.category("StorageRead"),
                                    DiagnosticSettings.category("StorageWrite"),
                                    DiagnosticSettings.category("StorageDelete"))
                            .inResourceGroup(),
                    LOG_ANALYTICS_CONTRIBUTOR,
                    MONITORING_CONTRIBUTOR)
            .because("Only the log of the data plane says who read or deleted a file with ePHI.")
            .with(LOG_ANALYTICS_WORKSPACE);

    static final Control NO_LEGACY_AGENT = control("LOG-13", "log.no-legacy-agent")
            .titled("No retired Log Analytics agent on virtual machines")
            .implementing(AUDIT_CONTROLS)
            .on(VIRTUAL_MACHINES_EXTENSIONS)
            .mustHave(VIRTUAL_MACHINES_EXTENSIONS.publisher().notEqualTo("Microsoft.EnterpriseCloud.Monitoring"))
            .otherwise(AUDIT)
            .because("The agent retired in 2024 is no longer patched, and what it sends may stop arriving unnoticed.");

    private Logs() {}

    static List<Control> controls() {
        return List.of(ACTIVITY_LOG, VAULT_AUDIT_LOG, STORAGE_DATA_PLANE, NO_LEGACY_AGENT);
    }

    private static Condition sends(String category) {
        return DiagnosticSettings.anyLog(log -> log.category().equalTo(category));
    }

    /** None of the demanded categories lacks a log that sends it. */
    private static Condition everyActivityCategory() {
        Condition missing = DIAGNOSTIC_SETTINGS
                .logs()
                .none(log -> allOf(log.enabled().isTrue(), log.category().equalTo(expression("current('category')"))));
        return where(Operand.count(ACTIVITY_CATEGORIES.asValue(), "category", missing), EQUALS, Value.of(0));
    }
}
