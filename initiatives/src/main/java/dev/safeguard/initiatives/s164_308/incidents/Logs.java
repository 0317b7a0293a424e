package dev.safeguard.initiatives.s164_308.incidents;

import static dev.safeguard.dsl.azure.ResourceTypes.ACTIVITY_LOG_ALERTS;
import static dev.safeguard.dsl.azure.ResourceTypes.SUBSCRIPTIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.RESPONSE_AND_REPORTING;
import static dev.safeguard.dsl.hipaa.Safeguards.SECURITY_INCIDENT_PROCEDURES;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.MONITORING_CONTRIBUTOR;

import dev.safeguard.dsl.azure.ActivityLogAlerts.ConditionAllOfElement;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Related;
import java.util.List;

/**
 * LOG-12: alerts on operations that change who may reach ePHI. A table, since an existence check is content with one
 * alert and cannot ask for one of each.
 */
final class Logs {
    private static final List<Operation> OPERATIONS = List.of(
            new Operation(
                    "policywrite", "Policy assignment changed", "Microsoft.Authorization/policyAssignments/write"),
            new Operation(
                    "policydelete", "Policy assignment deleted", "Microsoft.Authorization/policyAssignments/delete"),
            new Operation(
                    "nsgwrite", "Network security group changed", "Microsoft.Network/networkSecurityGroups/write"),
            new Operation(
                    "nsgdelete", "Network security group deleted", "Microsoft.Network/networkSecurityGroups/delete"),
            new Operation(
                    "nsgrulewrite",
                    "Security rule changed",
                    "Microsoft.Network/networkSecurityGroups/securityRules/write"),
            new Operation(
                    "nsgruledelete",
                    "Security rule deleted",
                    "Microsoft.Network/networkSecurityGroups/securityRules/delete"),
            new Operation("sqlfirewallwrite", "SQL firewall rule changed", "Microsoft.Sql/servers/firewallRules/write"),
            new Operation(
                    "sqlfirewalldelete", "SQL firewall rule deleted", "Microsoft.Sql/servers/firewallRules/delete"),
            new Operation("rolewrite", "Role assigned", "Microsoft.Authorization/roleAssignments/write"),
            new Operation(
                    "vaultaccess", "Vault access policy changed", "Microsoft.KeyVault/vaults/accessPolicies/write"));

    private Logs() {}

    static List<Control> controls() {
        return OPERATIONS.stream().<Control>map(Operation::alerted).toList();
    }

    /**
     * Something done to a resource, as the activity log names it.
     *
     * @param shortName of letters; ends the control's id
     */
    private record Operation(String shortName, String headline, String name) {

        Control alerted() {
            return control("LOG-12-" + shortName, "log.activity-alerts-" + shortName)
                    .titled("Alert: " + headline)
                    .implementing(SECURITY_INCIDENT_PROCEDURES, RESPONSE_AND_REPORTING)
                    .on(SUBSCRIPTIONS)
                    .mustHave(Related.ofType(ACTIVITY_LOG_ALERTS.name()))
                    .satisfying(allOf(
                            ACTIVITY_LOG_ALERTS.enabled().isTrue(),
                            ACTIVITY_LOG_ALERTS.scopes().any(scope -> scope.equalTo(expression("field('id')"))),
                            ACTIVITY_LOG_ALERTS.conditionAllOf().any(part -> is(part, "category", "Administrative")),
                            ACTIVITY_LOG_ALERTS.conditionAllOf().any(this::names)))
                    .otherwiseAudit()
                    .orDeploy(ActivityAlert.on(shortName, name), MONITORING_CONTRIBUTOR)
                    .because(
                            "An attack begins with a change like this one, and an alert shortens the time until it is seen.")
                    .with(ActivityAlert.ACTION_GROUP, ActivityAlert.RESOURCE_GROUP)
                    .sharingEffect("log-12");
        }

        /** Says it alone, or as one of several operations in either of two spellings. */
        private Condition names(ConditionAllOfElement part) {
            return anyOf(
                    is(part, "operationName", name),
                    allOf(
                            part.field().equalTo("operationName"),
                            part.containsAny().any(operation -> operation.equalTo(name))),
                    part.anyOf()
                            .any(one -> allOf(
                                    one.field().equalTo("operationName"),
                                    one.equalsProperty().equalTo(name))));
        }

        private static Condition is(ConditionAllOfElement part, String field, String value) {
            return allOf(part.field().equalTo(field), part.equalsProperty().equalTo(value));
        }
    }
}
