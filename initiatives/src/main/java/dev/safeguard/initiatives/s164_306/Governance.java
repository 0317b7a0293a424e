package dev.safeguard.initiatives.s164_306;

import static dev.safeguard.dsl.azure.ResourceTypes.POLICY_EXEMPTIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ADDRESSABLE_SPECIFICATIONS;
import static dev.safeguard.dsl.hipaa.Safeguards.DOCUMENTATION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Governance: what is addressable may be left undone, but not without a written reason. */
final class Governance {
    static final Control EXEMPTIONS_END = control("GOV-04", "gov.no-policy-exemption-drift")
            .titled("Policy exemptions expire, and waivers carry their reason")
            .implementing(ADDRESSABLE_SPECIFICATIONS, DOCUMENTATION)
            .on(POLICY_EXEMPTIONS)
            .mustHave(allOf(
                    POLICY_EXEMPTIONS.expiresOn().exists(),
                    anyOf(
                            POLICY_EXEMPTIONS.exemptionCategory().notEqualTo("Waiver"),
                            POLICY_EXEMPTIONS.metadata().containsKey("addressableRationale"))))
            .otherwise(AUDIT)
            .because("An exemption that nobody must renew outlives its reason and the people who knew it.");

    private Governance() {}

    static List<Control> controls() {
        return List.of(EXEMPTIONS_END);
    }
}
