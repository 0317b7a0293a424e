package dev.safeguard.compiler.check;

import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which effects a rule can have. */
final class EffectNames {
    /** Effects of old or internal resource provider modes that published rules still carry. */
    private static final Set<String> INTERNAL =
            Set.of("enforceopaconstraint", "enforceregopolicy", "enforcesetting", "auditaction");

    private EffectNames() {}

    static boolean isKnown(String name) {
        return EffectName.named(name).isPresent() || INTERNAL.contains(name.toLowerCase(Locale.ROOT));
    }

    static List<String> all() {
        return Arrays.stream(EffectName.values()).map(EffectName::json).toList();
    }

    /** The effect when it is fixed, else what the parameter behind it allows; its default when it allows anything. */
    static List<EffectName> possible(Subject subject) {
        Value effect = subject.definition().rule().then().effect();
        Stream<Value> values =
                subject.parameter(effect).map(EffectNames::values).orElseGet(() -> Stream.of(effect));
        return values.flatMap(value -> named(value).stream()).distinct().toList();
    }

    private static Stream<Value> values(Parameter parameter) {
        return parameter.allowedValues().isEmpty()
                ? parameter.defaultValue().stream()
                : parameter.allowedValues().stream();
    }

    static Optional<EffectName> named(Value value) {
        return RuleFacts.text(value).flatMap(EffectName::named);
    }
}
