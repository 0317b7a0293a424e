package dev.safeguard.initiatives.proposed;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.EffectName;
import java.util.List;

/** Controls as the proposed rule would have them: cited for it too, and strict where it leaves no choice. */
public final class ProposedRule {
    private ProposedRule() {}

    /** The same controls, in the same order. */
    public static List<Control> applied(List<Control> controls) {
        return controls.stream().map(ProposedRule::applied).toList();
    }

    private static Control applied(Control control) {
        List<Safeguard> more = Requirement.ALL.stream()
                .filter(requirement -> requirement.isAnsweredBy(control))
                .map(Requirement::safeguard)
                .toList();
        return strict(control).alsoImplementing(more);
    }

    /** Encryption would no longer be addressable: what can be denied without it, is. */
    private static Control strict(Control control) {
        boolean mustEncrypt = Requirement.ENCRYPTION.isAnsweredBy(control);
        return mustEncrypt
                        && control instanceof PolicyControl policy
                        && policy.allowedEffects().contains(EffectName.DENY)
                ? policy.defaulting(EffectName.DENY)
                : control;
    }
}
