package dev.safeguard.initiatives.azure;

import static dev.safeguard.dsl.azure.ResourceTypes.DIAGNOSTIC_SETTINGS;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.SharedParameters.DIAGNOSTIC_CATEGORY_GROUP;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.azure.DiagnosticSettings.LogsElement;
import dev.safeguard.dsl.control.Template;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.function.Function;

/**
 * Diagnostic settings that send logs to the workspace of {@link SharedParameters#LOG_ANALYTICS_WORKSPACE}: the check for
 * one, and the deployment of a missing one.
 *
 * <p>All deployments write the setting of one name, because Azure refuses two settings of a resource that send the same
 * category to the same workspace: whoever comes second replaces what the first wrote.
 */
public final class DiagnosticSettings {
    private static final String VERSION = "2021-05-01-preview";
    private static final Value NAME = Value.of("safeguard-audit");

    private DiagnosticSettings() {}

    /** The settings of the evaluated resource. */
    public static Related related() {
        return Related.ofType(DIAGNOSTIC_SETTINGS.name());
    }

    /**
     * A setting sends to the workspace what {@code logs} demands of it. As long as the assignment names no workspace, any
     * one will do.
     */
    public static Condition sending(Condition logs) {
        return allOf(
                DIAGNOSTIC_SETTINGS.workspaceId().exists(),
                anyOf(
                        where(Operand.value(LOG_ANALYTICS_WORKSPACE.asValue()), Operator.EQUALS, Value.of("")),
                        DIAGNOSTIC_SETTINGS.workspaceId().equalTo(LOG_ANALYTICS_WORKSPACE)),
                logs);
    }

    /** One of the logs is on and satisfies the condition. */
    public static Condition anyLog(Function<LogsElement, Condition> where) {
        return DIAGNOSTIC_SETTINGS.logs().any(log -> allOf(log.enabled().isTrue(), where.apply(log)));
    }

    /** What is to be logged: a group of categories, by its name or an expression. */
    public static Value.Obj group(Value name) {
        return enabled("categoryGroup", name);
    }

    /** What is to be logged: one category. */
    public static Value.Obj category(String name) {
        return enabled("category", Value.of(name));
    }

    private static Value.Obj enabled(String key, Value name) {
        return NO_MEMBERS.with(key, name).with("enabled", Value.of(true));
    }

    /** Deploys a setting on the evaluated resource. */
    public static Template deploying(Value.Obj... logs) {
        return add(
                template().passing("resource", expression("field('id')")), expression("parameters('resource')"), logs);
    }

    /** Deploys a setting on the evaluated resource with the group of {@link SharedParameters#DIAGNOSTIC_CATEGORY_GROUP}. */
    public static Deployment deployingChosenGroup() {
        return deploying(group(expression("parameters('group')")))
                .passing("group", DIAGNOSTIC_CATEGORY_GROUP.asValue())
                .inResourceGroup();
    }

    /**
     * Adds a setting on a resource, and the workspace's id to what the template is passed.
     *
     * @param scope id of the resource
     */
    public static Template add(Template template, Value scope, Value.Obj... logs) {
        return template.passing("workspace", LOG_ANALYTICS_WORKSPACE.asValue())
                .extension(DIAGNOSTIC_SETTINGS.name(), VERSION, NAME, scope, properties(logs));
    }

    /** Sends the logs to the workspace that the template was passed. */
    private static Value.Obj properties(Value.Obj... logs) {
        return NO_MEMBERS
                .with("workspaceId", expression("parameters('workspace')"))
                .with("logs", new Value.Array(List.of(logs)));
    }
}
