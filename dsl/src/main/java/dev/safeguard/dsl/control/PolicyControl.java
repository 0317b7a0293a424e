package dev.safeguard.dsl.control;

import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * A control that Azure Policy enforces on resources.
 *
 * @param clauses what must hold on which type; a resource violates the control when one clause of its type is broken
 * @param effect the default effect
 * @param allowedEffects what an assignment may choose, the default among them; all of one family, or Disabled
 * @param remediation how Azure can mend a violation
 * @param parameters those the clauses use; the common ones ({@code effect}, PHI scope) are added by the compiler
 * @param effectGroup the family whose members share one effect parameter in an initiative; empty for one of its own
 */
public record PolicyControl(
        String id,
        String key,
        String title,
        List<Safeguard> safeguards,
        List<Clause> clauses,
        EffectName effect,
        List<EffectName> allowedEffects,
        Optional<Remediation> remediation,
        String reason,
        List<Parameter> parameters,
        Optional<String> effectGroup,
        String version)
        implements Control {
    public PolicyControl {
        safeguards = List.copyOf(safeguards);
        clauses = List.copyOf(clauses);
        allowedEffects = List.copyOf(allowedEffects);
        parameters = List.copyOf(parameters);
    }

    @Override
    public Automation automation() {
        return Automation.AUTOMATED;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.policy(this);
    }

    /** With parameters that an assignment may set; the conditions refer to them by {@link Parameter#asValue()}. */
    public PolicyControl with(Parameter... declared) {
        return copy(safeguards, effect, allowedEffects, List.of(declared), effectGroup, version);
    }

    /** With fewer effects to choose from than its kind permits, for instance where Deny would lock people out. */
    public PolicyControl allowing(EffectName... effects) {
        return copy(safeguards, effect, List.of(effects), parameters, effectGroup, version);
    }

    /**
     * In an initiative, one parameter sets the effect of all controls of the group: {@code effect-paas-pna}. It offers
     * what all of them allow.
     *
     * @param group lower case, such as {@code paas-pna}; the same default effect throughout the group
     */
    public PolicyControl sharingEffect(String group) {
        return copy(safeguards, effect, allowedEffects, parameters, Optional.of(group), version);
    }

    public PolicyControl version(String number) {
        return copy(safeguards, effect, allowedEffects, parameters, effectGroup, number);
    }

    /**
     * With another default effect.
     *
     * @throws IllegalArgumentException when the control does not allow it
     */
    public PolicyControl defaulting(EffectName to) {
        if (!allowedEffects.contains(to)) {
            throw new IllegalArgumentException("control " + id + " does not allow the effect " + to.json());
        }
        return copy(safeguards, to, allowedEffects, parameters, effectGroup, version);
    }

    @Override
    public PolicyControl alsoImplementing(List<Safeguard> more) {
        return copy(Citations.joined(safeguards, more), effect, allowedEffects, parameters, effectGroup, version);
    }

    @Override
    public PolicyControl observing() {
        return defaulting(effect.watching());
    }

    private PolicyControl copy(
            List<Safeguard> cited,
            EffectName byDefault,
            List<EffectName> allowed,
            List<Parameter> declared,
            Optional<String> group,
            String number) {
        return new PolicyControl(
                id, key, title, cited, clauses, byDefault, allowed, remediation, reason, declared, group, number);
    }
}
