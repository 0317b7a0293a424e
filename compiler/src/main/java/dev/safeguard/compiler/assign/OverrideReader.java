package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.read.Cursor;
import dev.safeguard.dsl.rule.EffectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the overrides of an assignment. */
final class OverrideReader {
    private static final int MOST = 10;

    private OverrideReader() {}

    static List<PolicyOverride> read(ObjectCursor assignment) {
        assignment.limit("overrides", MOST, AssignCodes.OVERRIDES);
        List<PolicyOverride> overrides = new ArrayList<>();
        for (Cursor item : assignment.properties().items("overrides")) {
            item.object()
                    .ifPresent(at -> override(at).ifPresent(override -> {
                        if (overrides.stream().anyMatch(earlier -> contradict(earlier, override))) {
                            at.problem(
                                    AssignCodes.CONTRADICTION,
                                    "an override for the same policies and resources as an earlier one, with another value",
                                    "keep one of them");
                        }
                        overrides.add(override);
                    }));
        }
        return List.copyOf(overrides);
    }

    private static boolean contradict(PolicyOverride one, PolicyOverride other) {
        boolean sameKind = one.getClass() == other.getClass();
        return sameKind && Set.copyOf(one.selectors()).equals(Set.copyOf(other.selectors())) && !one.equals(other);
    }

    private static Optional<PolicyOverride> override(Cursor at) {
        List<Selector> selectors = SelectorReader.OF_OVERRIDES.selectors(at);
        Optional<Cursor> value = at.required("value");
        String kind = at.required("kind").flatMap(Cursor::text).orElse("");
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "policyeffect" ->
                value.flatMap(OverrideReader::effect).map(effect -> new PolicyOverride.OfEffect(effect, selectors));
            case "definitionversion", "policyversion" ->
                value.flatMap(ObjectCursor::version).map(version -> new PolicyOverride.OfVersion(version, selectors));
            case "" -> Optional.empty();
            default -> {
                at.problem(
                        AssignCodes.OVERRIDE,
                        "an override of kind `" + kind + "`",
                        "use policyEffect or definitionVersion");
                yield Optional.empty();
            }
        };
    }

    private static Optional<String> effect(Cursor at) {
        Optional<String> effect = at.text();
        if (effect.filter(name -> EffectName.named(name).isEmpty()).isPresent()) {
            at.problem(AssignCodes.OVERRIDE, "`" + effect.get() + "` is no effect", "name an effect of Azure Policy");
            return Optional.empty();
        }
        return effect;
    }
}
