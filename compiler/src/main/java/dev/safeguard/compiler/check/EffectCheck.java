package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.EffectFit;
import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.EffectName.Family;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.stream.Collectors;

/** The effect exists, whatever the parameter behind it is set to, and the details serve each of its values. */
final class EffectCheck implements DefinitionCheck {
    private static final String EFFECT = "/policyRule/then/effect";
    private static final String DETAILS = "/policyRule/then/details";

    @Override
    public void check(Subject subject) {
        Value effect = subject.definition().rule().then().effect();
        exists(subject, effect, EFFECT);
        omits(subject, effect, DETAILS);
        subject.parameter(effect).ifPresent(parameter -> parameter(subject, parameter));
    }

    private static void parameter(Subject subject, Parameter parameter) {
        String pointer = Pointers.child("/parameters", parameter.name());
        parameter.defaultValue().ifPresent(value -> exists(subject, value, pointer + "/defaultValue"));
        for (int i = 0; i < parameter.allowedValues().size(); i++) {
            Value value = parameter.allowedValues().get(i);
            String at = Pointers.child(pointer + "/allowedValues", i);
            exists(subject, value, at);
            fits(subject, value, at);
        }
        mixture(subject, parameter, pointer + "/allowedValues");
    }

    private static void exists(Subject subject, Value effect, String pointer) {
        RuleFacts.text(effect)
                .filter(name -> !EffectNames.isKnown(name))
                .ifPresent(name -> subject.add(
                        StructureCodes.UNKNOWN_EFFECT,
                        pointer,
                        "effect `" + name + "` does not exist",
                        Spelling.remedy(
                                name, EffectNames.all(), "choose one of " + String.join(", ", EffectNames.all()))));
    }

    private static void fits(Subject subject, Value allowed, String pointer) {
        Then then = subject.definition().rule().then();
        EffectFit.complaint(allowed, then.details())
                .ifPresent(complaint -> subject.add(
                        StructureCodes.MISSING_FOR_EFFECT, pointer, complaint.problem(), complaint.remedy()));
        omits(subject, allowed, pointer);
    }

    private static void omits(Subject subject, Value effect, String pointer) {
        EffectFit.omission(effect, subject.definition().rule().then().details())
                .ifPresent(omission ->
                        subject.add(StructureCodes.MISSING_FOR_EFFECT, pointer, omission.problem(), omission.remedy()));
    }

    private static void mixture(Subject subject, Parameter parameter, String pointer) {
        List<EffectName> names = parameter.allowedValues().stream()
                .flatMap(value -> EffectNames.named(value).stream())
                .filter(name -> name.family() != Family.ANY)
                .toList();
        if (names.stream().map(EffectName::family).distinct().count() > 1) {
            String list = names.stream().map(EffectName::json).collect(Collectors.joining(", "));
            subject.add(
                    StructureCodes.MIXED_EFFECTS,
                    pointer,
                    "effects " + list + " cannot share a rule",
                    "allow effects of one kind, and Disabled");
        }
    }
}
