package dev.safeguard.initiatives.s164_308.evaluation;

import static dev.safeguard.dsl.azure.ResourceTypes.SECURITY_PRICINGS;
import static dev.safeguard.dsl.azure.ResourceTypes.SUBSCRIPTIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.hipaa.Safeguards.EVALUATION;
import static dev.safeguard.dsl.hipaa.Safeguards.MALICIOUS_SOFTWARE_PROTECTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.initiatives.azure.Roles.SECURITY_ADMIN;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Defender for Cloud: evaluate periodically, technically too, whether the safeguards still hold. */
final class Defender {
    private static final String STANDARD = "Standard";

    static final Control DEFENDER_POSTURE = control("DEF-01", "defender.plan-cloudposture")
            .titled("Defender cloud security posture management on")
            .implementing(EVALUATION, MALICIOUS_SOFTWARE_PROTECTION)
            .on(SUBSCRIPTIONS)
            .mustHave(Related.ofType(SECURITY_PRICINGS.name()).named(Value.of("CloudPosture")))
            .satisfying(SECURITY_PRICINGS.pricingTier().equalTo(STANDARD))
            .otherwiseDeploy(plan("CloudPosture", NO_MEMBERS), SECURITY_ADMIN)
            .because("Posture management evaluates every subscription continuously instead of once a year.");

    static final Control DEFENDER_SERVERS = control("DEF-02", "defender.plan-virtualmachines")
            .titled("Defender for Servers plan 2 on")
            .implementing(EVALUATION, MALICIOUS_SOFTWARE_PROTECTION)
            .on(SUBSCRIPTIONS)
            .mustHave(Related.ofType(SECURITY_PRICINGS.name()).named(Value.of("VirtualMachines")))
            .satisfying(allOf(
                    SECURITY_PRICINGS.pricingTier().equalTo(STANDARD),
                    SECURITY_PRICINGS.subPlan().equalTo("P2")))
            .otherwiseDeploy(plan("VirtualMachines", NO_MEMBERS.with("subPlan", Value.of("P2"))), SECURITY_ADMIN)
            .because("It finds malware on servers that process ePHI and gates administrators just in time.");

    private Defender() {}

    static List<Control> controls() {
        return List.of(DEFENDER_POSTURE, DEFENDER_SERVERS);
    }

    private static Deployment plan(String name, Value.Obj more) {
        return template()
                .resource(
                        "Microsoft.Security/pricings",
                        "2024-01-01",
                        Value.of(name),
                        more.with("pricingTier", Value.of(STANDARD)))
                .inSubscription("eastus");
    }
}
