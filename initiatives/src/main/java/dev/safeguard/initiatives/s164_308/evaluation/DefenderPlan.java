package dev.safeguard.initiatives.s164_308.evaluation;

import static dev.safeguard.dsl.azure.ResourceTypes.SECURITY_PRICINGS;
import static dev.safeguard.dsl.azure.ResourceTypes.SUBSCRIPTIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.hipaa.Safeguards.EVALUATION;
import static dev.safeguard.dsl.hipaa.Safeguards.MALICIOUS_SOFTWARE_PROTECTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.initiatives.azure.Roles.OWNER;
import static dev.safeguard.initiatives.azure.Roles.SECURITY_ADMIN;

import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plan of Microsoft Defender for Cloud, which is on or off for a whole subscription.
 *
 * @param name of the pricing resource, such as {@code VirtualMachines}
 * @param demandedSubPlan the sub plan that must be chosen; empty when any will do
 * @param deployedSubPlan the sub plan that remediation chooses; empty leaves it to Azure
 * @param extensions that must be on; turning them on creates role assignments, hence takes an owner
 */
record DefenderPlan(
        String id,
        String name,
        String title,
        String reason,
        String demandedSubPlan,
        String deployedSubPlan,
        List<String> extensions) {
    private static final String STANDARD = "Standard";

    /** Of what all plans have in common. */
    private static final String VERSION = "1.1.0";

    static DefenderPlan plan(String id, String name, String title, String reason) {
        return new DefenderPlan(id, name, title, reason, "", "", List.of());
    }

    DefenderPlan demanding(String subPlan) {
        return new DefenderPlan(id, name, title, reason, subPlan, subPlan, extensions);
    }

    DefenderPlan deploying(String subPlan) {
        return new DefenderPlan(id, name, title, reason, demandedSubPlan, subPlan, extensions);
    }

    DefenderPlan withExtensions(String... names) {
        return new DefenderPlan(id, name, title, reason, demandedSubPlan, deployedSubPlan, List.of(names));
    }

    PolicyControl toControl() {
        return control(id, "defender.plan-" + name.toLowerCase(Locale.ROOT))
                .titled(title + " on")
                .implementing(EVALUATION, MALICIOUS_SOFTWARE_PROTECTION)
                .on(SUBSCRIPTIONS)
                .mustHave(Related.ofType(SECURITY_PRICINGS.name())
                        .named(Value.of(name))
                        .scope("Subscription"))
                .satisfying(demands())
                .otherwiseDeploy(deployment(), extensions.isEmpty() ? SECURITY_ADMIN : OWNER)
                .because(reason)
                .version(VERSION);
    }

    private Condition demands() {
        List<Condition> all =
                new ArrayList<>(List.of(SECURITY_PRICINGS.pricingTier().equalTo(STANDARD)));
        if (!demandedSubPlan.isEmpty()) {
            all.add(SECURITY_PRICINGS.subPlan().equalTo(demandedSubPlan));
        }
        extensions.forEach(wanted -> all.add(isOn(wanted)));
        return all.size() == 1 ? all.get(0) : allOf(all.toArray(Condition[]::new));
    }

    private static Condition isOn(String wanted) {
        return SECURITY_PRICINGS
                .extensions()
                .any(extension -> allOf(
                        extension.name().equalTo(wanted), extension.isEnabled().equalTo("True")));
    }

    private Deployment deployment() {
        Value.Obj properties = NO_MEMBERS.with("pricingTier", Value.of(STANDARD));
        if (!deployedSubPlan.isEmpty()) {
            properties = properties.with("subPlan", Value.of(deployedSubPlan));
        }
        if (!extensions.isEmpty()) {
            properties = properties.with(
                    "extensions",
                    new Value.Array(
                            extensions.stream().map(DefenderPlan::enabled).toList()));
        }
        return template()
                .resource(SECURITY_PRICINGS.name(), "2024-01-01", Value.of(name), properties)
                .inSubscription("eastus");
    }

    private static Value enabled(String extension) {
        return NO_MEMBERS.with("name", Value.of(extension)).with("isEnabled", Value.of("True"));
    }
}
