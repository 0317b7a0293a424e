package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the effect is offered to whoever assigns the policy. */
final class EffectLint implements DefinitionCheck {
    private static final String EFFECT = "/policyRule/then/effect";
    private static final Set<EffectName> ENFORCING =
            Set.of(EffectName.DENY, EffectName.MODIFY, EffectName.DEPLOY_IF_NOT_EXISTS, EffectName.DENY_ACTION);
    private static final String ROLE_ASSIGNMENTS = "Microsoft.Authorization/roleAssignments";

    @Override
    public void check(Subject subject) {
        Value effect = subject.definition().rule().then().effect();
        enforcing(effect)
                .ifPresent(name -> subject.add(
                        LintCodes.HARD_CODED_EFFECT,
                        EFFECT,
                        "effect " + name.json() + " is fixed",
                        "make it the default of a parameter `effect`"));
        subject.parameter(effect).ifPresent(parameter -> parameter(subject, parameter));
        lockOut(subject);
    }

    private static Optional<EffectName> enforcing(Value effect) {
        return EffectNames.named(effect).filter(ENFORCING::contains);
    }

    private static void parameter(Subject subject, Parameter parameter) {
        String pointer = Pointers.child("/parameters", parameter.name());
        if (parameter.allowedValues().isEmpty()) {
            String problem = "effect parameter `" + parameter.name() + "` has no allowed values";
            subject.add(LintCodes.FREE_EFFECT, pointer, problem, "list the effects that the rule can have");
        }
        if (parameter.defaultValue().isEmpty()) {
            String problem = "effect parameter `" + parameter.name() + "` has no default";
            subject.add(LintCodes.EFFECT_WITHOUT_DEFAULT, pointer, problem, "choose a default, such as Audit");
        }
        parameter
                .defaultValue()
                .flatMap(EffectLint::enforcing)
                .ifPresent(name -> subject.add(
                        LintCodes.RISKY_DEFAULT,
                        pointer + "/defaultValue",
                        "effect " + name.json() + " is the default",
                        "assign it with a softer effect first"));
    }

    private static void lockOut(Subject subject) {
        List<EffectName> effects = EffectNames.possible(subject);
        if (effects.contains(EffectName.DENY) && subject.types().contains(ROLE_ASSIGNMENTS)) {
            subject.add(
                    LintCodes.LOCK_OUT,
                    EFFECT,
                    "denying role assignments can lock out those who would repair it",
                    "assign it with Audit, or leave a scope out for emergency access");
        }
    }
}
