package dev.safeguard.initiatives.diagnostics;

import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Value.array;
import static dev.safeguard.initiatives.azure.Roles.LOG_ANALYTICS_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.MONITORING_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.DIAGNOSTIC_CATEGORY_GROUP;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.azure.DiagnosticSettings.LogsElement;
import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.DiagnosticSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * A service whose resource logs must reach the workspace.
 *
 * @param shortName of letters and digits; ends the control's id
 * @param title of the service, as administrators know it
 * @param auditGroup whether it has the category group {@code audit}; those without have {@code allLogs} only
 * @param auditCategory the category that says who did what, where a single one does; else empty
 */
record DiagnosedService(String shortName, String title, ResourceType type, boolean auditGroup, String auditCategory) {
    private static final Value ALL_LOGS = Value.of("allLogs");
    private static final String AUDIT = "audit";

    static DiagnosedService service(String shortName, String title, ResourceType type) {
        return new DiagnosedService(shortName, title, type, true, "");
    }

    DiagnosedService withoutAuditGroup() {
        return new DiagnosedService(shortName, title, type, false, auditCategory);
    }

    DiagnosedService auditedBy(String category) {
        return new DiagnosedService(shortName, title, type, auditGroup, category);
    }

    PolicyControl toControl() {
        return control("LOG-02-" + shortName, "log.diagnostics-" + shortName)
                .titled(title + ": resource logs reach the workspace")
                .implementing(AUDIT_CONTROLS)
                .on(type)
                .mustHave(DiagnosticSettings.related())
                .satisfying(DiagnosticSettings.sending(DiagnosticSettings.anyLog(this::suffices)))
                .otherwiseDeploy(deployment(), LOG_ANALYTICS_CONTRIBUTOR, MONITORING_CONTRIBUTOR)
                .because("Use and misuse of " + title + " can be examined only if its logs outlive the incident.")
                .with(parameters())
                .sharingEffect("log-02");
    }

    /** Who asks for the audit is content with everything. */
    private Condition suffices(LogsElement log) {
        Condition group = auditGroup
                ? where(
                        Operand.field(log.categoryGroup().alias()),
                        Operator.IN,
                        array(ALL_LOGS, DIAGNOSTIC_CATEGORY_GROUP.asValue()))
                : log.categoryGroup().equalTo(ALL_LOGS);
        return auditCategory.isEmpty() ? group : anyOf(group, auditIn(log));
    }

    private Condition auditIn(LogsElement log) {
        return allOf(
                where(Operand.value(DIAGNOSTIC_CATEGORY_GROUP.asValue()), Operator.EQUALS, Value.of(AUDIT)),
                log.category().equalTo(auditCategory));
    }

    private Deployment deployment() {
        if (!auditGroup) {
            return DiagnosticSettings.deploying(DiagnosticSettings.group(ALL_LOGS))
                    .inResourceGroup();
        }
        return DiagnosticSettings.deployingChosenGroup();
    }

    private Parameter[] parameters() {
        List<Parameter> all = new ArrayList<>(List.of(LOG_ANALYTICS_WORKSPACE));
        if (auditGroup || !auditCategory.isEmpty()) {
            all.add(DIAGNOSTIC_CATEGORY_GROUP);
        }
        return all.toArray(Parameter[]::new);
    }
}
