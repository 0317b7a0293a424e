package dev.safeguard.initiatives.s164_308.access;

import static dev.safeguard.dsl.azure.ResourceTypes.SECURITY_ASSESSMENTS;
import static dev.safeguard.dsl.azure.ResourceTypes.SUBSCRIPTIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_AUTHORIZATION;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_ESTABLISHMENT_AND_MODIFICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.TERMINATION_PROCEDURES;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlWords;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/**
 * Accounts with rights on a whole subscription, as Defender for Cloud assesses them. A policy can look at one assessment
 * only, so that each of them is a control.
 */
final class Accounts {
    static final Control MAX_OWNERS = needs(
                    control("RBAC-02", "rbac.max-owners")
                            .titled("A subscription has at most three owners")
                            .implementing(ACCESS_AUTHORIZATION),
                    "6f90a6d6-d4d6-0794-0ec1-98fa77878c2e")
            .because(
                    "Every further owner is one more account that opens all ePHI of the subscription when it is stolen.");

    static final Control MIN_OWNERS = needs(
                    control("RBAC-02-min", "rbac.min-owners")
                            .titled("A subscription has at least two owners")
                            .implementing(ACCESS_AUTHORIZATION),
                    "2c79b4af-f830-b61e-92b9-63dfa30f16e4")
            .because("With a single owner nobody can grant or withdraw access to ePHI when that person is away.");

    static final Control NO_GUEST_OWNER = needs(
                    control("RBAC-03", "rbac.no-guest-privilege")
                            .titled("No guest account owns a subscription")
                            .implementing(TERMINATION_PROCEDURES, ACCESS_ESTABLISHMENT_AND_MODIFICATION),
                    "20606e75-05c4-48c0-9d97-add6daa2109a")
            .because("Another organization decides how a guest signs in, and when the guest's job ends.");

    static final Control NO_GUEST_WRITER = needs(
                    control("RBAC-03-write", "rbac.no-guest-write")
                            .titled("No guest account may write in a subscription")
                            .implementing(TERMINATION_PROCEDURES, ACCESS_ESTABLISHMENT_AND_MODIFICATION),
                    "0354476c-a12a-4fcc-a79d-f0ab7ffffdbb")
            .because("A guest who may write can open doors to ePHI, and no one here ends the guest's account.");

    static final Control NO_BLOCKED_OWNER = needs(
                    control("RBAC-03-blocked", "rbac.no-blocked-owner")
                            .titled("No blocked account owns a subscription")
                            .implementing(TERMINATION_PROCEDURES, ACCESS_ESTABLISHMENT_AND_MODIFICATION),
                    "050ac097-3dda-4d24-ab6d-82568e7a50cf")
            .because("A blocked account that still has rights gets them all back by being unblocked.");

    private Accounts() {}

    static List<Control> controls() {
        return List.of(MAX_OWNERS, MIN_OWNERS, NO_GUEST_OWNER, NO_GUEST_WRITER, NO_BLOCKED_OWNER);
    }

    /** Where Defender for Cloud has not assessed the subscription, there is nothing to show that it complies. */
    private static ControlWords.Watched needs(ControlWords.Cited cited, String assessment) {
        return cited.on(SUBSCRIPTIONS)
                .mustHave(Related.ofType(SECURITY_ASSESSMENTS.name()).named(Value.of(assessment)))
                .satisfying(SECURITY_ASSESSMENTS.statusCode().in("Healthy", "NotApplicable"))
                .otherwiseAudit();
    }
}
