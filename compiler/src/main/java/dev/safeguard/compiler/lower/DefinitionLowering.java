package dev.safeguard.compiler.lower;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.Clause;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts of a definition around its rule. */
final class DefinitionLowering {
    private DefinitionLowering() {}

    static PolicyDefinition definition(PolicyControl control, String name) {
        return new PolicyDefinition(
                name,
                Optional.empty(),
                Optional.of(control.id() + " " + control.title()),
                Optional.of(description(control)),
                Optional.of("Custom"),
                Optional.of(mode(control)),
                Optional.of(control.version()),
                metadata(control),
                parameters(control),
                RuleLowering.rule(control),
                Value.NO_MEMBERS);
    }

    private static String description(PolicyControl control) {
        String citations =
                control.safeguards().stream().map(Safeguard::citation).collect(Collectors.joining(", "));
        return control.reason() + " Implements 45 CFR " + citations + ".";
    }

    /**
     * Indexed looks only at types with tags and a location; a control on any other type needs All. What lies inside a
     * service, such as the keys of a vault, is seen only in the mode that is named as the provider of its types.
     */
    private static String mode(PolicyControl control) {
        List<ResourceType> types = control.clauses().stream().map(Clause::type).toList();
        String provider = types.get(0).name().split("/", 2)[0];
        if (provider.endsWith(".Data") && types.stream().allMatch(t -> t.name().startsWith(provider + "/"))) {
            return provider;
        }
        return types.stream().allMatch(t -> t.supportsTags() && t.supportsLocation()) ? "Indexed" : "All";
    }

    private static Value.Obj metadata(PolicyControl control) {
        return new Value.Obj(
                new TreeMap<>(Map.of("category", Value.of("HIPAA"), "version", Value.of(control.version()))));
    }

    private static List<Parameter> parameters(PolicyControl control) {
        List<Parameter> all = new ArrayList<>();
        all.add(effect(RuleLowering.EFFECT, control));
        all.addAll(PhiScope.PARAMETERS);
        all.addAll(control.parameters());
        return all;
    }

    /** The choice of effects, under the given name: the definition and the initiative offer the same. */
    static Parameter effect(String name, PolicyControl control) {
        String[] allowed =
                control.allowedEffects().stream().map(EffectName::json).toArray(String[]::new);
        return Parameter.string(name, control.effect().json())
                .allowing(allowed)
                .described("Effect of " + control.id(), "What happens to resources that break the control.");
    }
}
