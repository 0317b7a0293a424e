package dev.safeguard.initiatives.diagnostics;

import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.initiatives.azure.Roles.LOG_ANALYTICS_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.MONITORING_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.control.ControlWords;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.DiagnosticSettings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Log categories that a service must send, each of them.
 *
 * @param title of the service, as administrators know it
 * @param groups category groups that hold all of the categories
 * @param categories for each kind of log its category and others that include it, the one to deploy first
 */
record CategoryDemand(String title, List<String> groups, List<List<String>> categories) {

    static CategoryDemand of(String title, String... groups) {
        return new CategoryDemand(title, List.of(groups), List.of());
    }

    CategoryDemand and(String category, String... including) {
        List<String> either =
                Stream.concat(Stream.of(category), Arrays.stream(including)).toList();
        return new CategoryDemand(
                title,
                groups,
                Stream.concat(categories.stream(), Stream.of(either)).toList());
    }

    ControlWords.Cited named(String shortName) {
        return control("LOG-05-" + shortName, "log.sql-app-diagnostics-" + shortName)
                .titled(title + ": logs of use reach the workspace")
                .implementing(AUDIT_CONTROLS);
    }

    PolicyControl toControl(ControlWords.Scoped scoped) {
        Value.Obj[] logs = categories.stream()
                .map(either -> DiagnosticSettings.category(either.get(0)))
                .toArray(Value.Obj[]::new);
        return toControl(scoped, logs);
    }

    PolicyControl toControl(ControlWords.Scoped scoped, Value.Obj... logs) {
        return scoped.mustHave(DiagnosticSettings.related())
                .satisfying(DiagnosticSettings.sending(anyOf(inGroup(), eachCategory())))
                .otherwiseDeploy(
                        DiagnosticSettings.deploying(logs).inResourceGroup(),
                        LOG_ANALYTICS_CONTRIBUTOR,
                        MONITORING_CONTRIBUTOR)
                .because("Who reached ePHI through " + title + " must be known when somebody asks.")
                .with(LOG_ANALYTICS_WORKSPACE)
                .sharingEffect("log-05");
    }

    private Condition inGroup() {
        return DiagnosticSettings.anyLog(log -> log.categoryGroup().in(groups.toArray(String[]::new)));
    }

    private Condition eachCategory() {
        return allOf(categories.stream()
                .map(either -> DiagnosticSettings.anyLog(log -> log.category().in(either.toArray(String[]::new))))
                .toArray(Condition[]::new));
    }
}
