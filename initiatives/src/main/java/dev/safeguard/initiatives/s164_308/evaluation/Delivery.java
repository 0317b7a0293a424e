package dev.safeguard.initiatives.s164_308.evaluation;

import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.EVALUATION;

import dev.safeguard.dsl.control.Control;
import java.time.Period;
import java.util.List;

/** What is delivered and reported: evaluate periodically, technically too, whether the safeguards still hold. */
final class Delivery {
    static final Control DASHBOARD = control("DEF-16", "defender.custom-standard")
            .titled("The initiative is a standard of the regulatory compliance dashboard")
            .implementing(EVALUATION)
            .answeredBy("Microsoft.Security/securityStandards of each subscription")
            .passesWhen("a custom standard refers to this initiative in every subscription with ePHI")
            .by("Security team")
            .every(Period.ofMonths(12))
            .evidencedBy("The list of standards of each subscription")
            .because("A compliance report that nobody looks at evaluates nothing; the dashboard is where they look.");

    static final Control PLANS_ARE_SCANNED = control("GOV-07", "gov.plan-scan")
            .titled("Pipelines scan plans and templates before they deploy")
            .implementing(EVALUATION)
            .answeredBy("the results of `safeguard scan` in the pipelines that deploy to subscriptions with ePHI")
            .passesWhen("every such pipeline scans what it is about to deploy, and stops on a control that denies")
            .by("Platform team")
            .every(Period.ofMonths(3))
            .evidencedBy("The list of pipelines", "The last scan of each")
            .because("A mistake that is found before it is deployed never exposes ePHI.");

    private Delivery() {}

    static List<Control> controls() {
        return List.of(DASHBOARD, PLANS_ARE_SCANNED);
    }
}
