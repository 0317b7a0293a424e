package dev.safeguard.initiatives.s164_308.incidents;

import static dev.safeguard.dsl.azure.ResourceTypes.SECURITY_CONTACTS;
import static dev.safeguard.dsl.azure.ResourceTypes.SUBSCRIPTIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.hipaa.Safeguards.ASSIGNED_SECURITY_RESPONSIBILITY;
import static dev.safeguard.dsl.hipaa.Safeguards.RESPONSE_AND_REPORTING;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.array;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.SECURITY_ADMIN;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Defender for Cloud: tell those who respond to incidents. */
final class Defender {
    private static final String ON = "On";

    private static final Parameter EMAILS = Parameter.string("securityContactEmails", "")
            .described(
                    "Security contacts",
                    "Mail addresses that remediation sets, separated by semicolons; give them before remediating.");

    static final Control CONTACTS = control("DEF-13", "defender.contacts")
            .titled("Security contacts and owners get mail about alerts")
            .implementing(RESPONSE_AND_REPORTING, ASSIGNED_SECURITY_RESPONSIBILITY)
            .on(SUBSCRIPTIONS)
            .mustHave(Related.ofType(SECURITY_CONTACTS.name()).scope("Subscription"))
            .satisfying(allOf(
                    SECURITY_CONTACTS.emails().notEqualTo(""),
                    anyOf(alertsByOldApi(), alertsByNewApi()),
                    SECURITY_CONTACTS.notificationsByRoleState().equalTo(ON)))
            .otherwiseDeploy(contact(), SECURITY_ADMIN)
            .because("An alert about ePHI that reaches nobody is found in the log after the sixty days to notify.")
            .with(EMAILS);

    private Defender() {}

    static List<Control> controls() {
        return List.of(CONTACTS);
    }

    private static Condition alertsByOldApi() {
        return allOf(
                SECURITY_CONTACTS.alertNotificationsState().equalTo(ON),
                SECURITY_CONTACTS.alertNotificationsMinimalSeverity().in("Low", "Medium", "High"));
    }

    /** From api-version 2023-12-01-preview on. */
    private static Condition alertsByNewApi() {
        return allOf(
                SECURITY_CONTACTS.isEnabled().isTrue(),
                SECURITY_CONTACTS
                        .notificationsSources()
                        .any(source -> allOf(
                                source.sourceType().equalTo("Alert"),
                                source.alertMinimalSeverity().in("Low", "Medium", "High"))));
    }

    private static Deployment contact() {
        Value alerts = NO_MEMBERS.with("sourceType", Value.of("Alert")).with("minimalSeverity", Value.of("Medium"));
        Value roles = NO_MEMBERS.with("state", Value.of(ON)).with("roles", array(Value.of("Owner")));
        return template()
                .passing("emails", EMAILS.asValue())
                .resource(
                        SECURITY_CONTACTS.name(),
                        "2023-12-01-preview",
                        Value.of("default"),
                        NO_MEMBERS
                                .with("emails", expression("parameters('emails')"))
                                .with("isEnabled", Value.of(true))
                                .with("notificationsByRole", roles)
                                .with("notificationsSources", array(alerts)))
                .inSubscription("eastus");
    }
}
