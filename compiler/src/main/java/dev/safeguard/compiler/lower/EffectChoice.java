package dev.safeguard.compiler.lower;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.EvidenceControl;
import dev.safeguard.dsl.control.IdentityControl;
import dev.safeguard.dsl.control.ManualControl;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;
import java.util.Locale;

/**
 * The effects that an assignment may choose from for a control, or for a group of controls that share the choice.
 *
 * @param of the control's id, or the name of the group
 * @param allowed the default among them
 */
record EffectChoice(String of, EffectName byDefault, List<EffectName> allowed) {
    static final String PREFIX = "effect-";

    /** The group of everything that people attest. */
    private static final String ATTESTED = "attested";

    EffectChoice {
        allowed = List.copyOf(allowed);
    }

    /** In a definition: its own, whatever group it belongs to. */
    static EffectChoice of(Control control) {
        return control.match(new Control.Cases<>() {
            @Override
            public EffectChoice policy(PolicyControl c) {
                return new EffectChoice(c.id(), c.effect(), c.allowedEffects());
            }

            @Override
            public EffectChoice identity(IdentityControl c) {
                return attested(c.id());
            }

            @Override
            public EffectChoice evidence(EvidenceControl c) {
                return attested(c.id());
            }

            @Override
            public EffectChoice manual(ManualControl c) {
                return attested(c.id());
            }
        });
    }

    private static EffectChoice attested(String id) {
        return new EffectChoice(id, EffectName.MANUAL, List.of(EffectName.MANUAL, EffectName.DISABLED));
    }

    /** In an initiative: the group's, where there is one. */
    static EffectChoice inInitiative(Control control) {
        EffectChoice own = of(control);
        String name =
                control instanceof PolicyControl policy ? policy.effectGroup().orElse(control.id()) : ATTESTED;
        return new EffectChoice(name, own.byDefault, own.allowed);
    }

    /** {@code effect-stg-01}. */
    String parameterName() {
        return PREFIX + of.toLowerCase(Locale.ROOT);
    }

    boolean agreesWith(EffectChoice other) {
        return byDefault == other.byDefault;
    }

    /** What both allow: one value goes to every member of the group. */
    EffectChoice and(EffectChoice other) {
        return new EffectChoice(
                of, byDefault, allowed.stream().filter(other.allowed::contains).toList());
    }

    Parameter parameter(String name) {
        String[] names = allowed.stream().map(EffectName::json).toArray(String[]::new);
        return Parameter.string(name, byDefault.json())
                .allowing(names)
                .described("Effect of " + of, "What happens to resources that break the control.");
    }
}
