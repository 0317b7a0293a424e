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
        String version)
        implements Control {
    public PolicyControl {
        safeguards = List.copyOf(safeguards);
        clauses = List.copyOf(clauses);
        allowedEffects = List.copyOf(allowedEffects);
        parameters = List.copyOf(parameters);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.policy(this);
    }

    /** With parameters that an assignment may set; the conditions refer to them by {@link Parameter#asValue()}. */
    public PolicyControl with(Parameter... parameters) {
        return new PolicyControl(
                id,
                key,
                title,
                safeguards,
                clauses,
                effect,
                allowedEffects,
                remediation,
                reason,
                List.of(parameters),
                version);
    }

    /** With fewer effects to choose from than its kind permits, for instance where Deny would lock people out. */
    public PolicyControl allowing(EffectName... effects) {
        return new PolicyControl(
                id,
                key,
                title,
                safeguards,
                clauses,
                effect,
                List.of(effects),
                remediation,
                reason,
                parameters,
                version);
    }

    public PolicyControl version(String version) {
        return new PolicyControl(
                id, key, title, safeguards, clauses, effect, allowedEffects, remediation, reason, parameters, version);
    }
}
