package dev.safeguard.compiler.lower;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.azure.ResourceTypes;
import dev.safeguard.dsl.control.Clause;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.control.Requirement;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
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
        String description = control.reason() + citations(control);
        return definition(control, name, mode(control), description, control.parameters(), RuleLowering.rule(control));
    }

    static PolicyDefinition definition(
            Control control, String name, String mode, String description, List<Parameter> own, PolicyRule rule) {
        return new PolicyDefinition(
                name,
                Optional.empty(),
                Optional.of(control.id() + " " + control.title()),
                Optional.of(description),
                Optional.of("Custom"),
                Optional.of(mode),
                Optional.of(control.version()),
                metadata(control),
                parameters(control, own),
                rule,
                Value.NO_MEMBERS);
    }

    /** The last sentence of a description. */
    static String citations(Control control) {
        return " Implements 45 CFR "
                + control.safeguards().stream().map(Safeguard::citation).collect(Collectors.joining(", ")) + ".";
    }

    /**
     * Indexed looks only at types with tags and a location; a control on any other type needs All. What lies inside a
     * service, such as the keys of a vault, is seen only in the mode that is named as the provider of its types; what
     * lies inside a cluster, in a mode of its own.
     */
    private static String mode(PolicyControl control) {
        if (control.clauses().get(0).requirement() instanceof Requirement.Admits) {
            return ConstraintLowering.MODE;
        }
        List<ResourceType> types = control.clauses().stream().map(Clause::type).toList();
        String provider = types.get(0).name().split("/", 2)[0];
        if (provider.endsWith(".Data") && types.stream().allMatch(t -> t.name().startsWith(provider + "/"))) {
            return provider;
        }
        return types.stream().allMatch(DefinitionLowering::isIndexed) ? "Indexed" : "All";
    }

    /** A resource group has both, but Indexed leaves it out all the same. */
    private static boolean isIndexed(ResourceType type) {
        return type.supportsTags() && type.supportsLocation() && !type.equals(ResourceTypes.RESOURCE_GROUPS);
    }

    private static Value.Obj metadata(Control control) {
        return new Value.Obj(
                new TreeMap<>(Map.of("category", Value.of("HIPAA"), "version", Value.of(control.version()))));
    }

    /** The parameters of a control's definition; cheaper than all of it. */
    static List<Parameter> parameters(Control control) {
        return parameters(control, control instanceof PolicyControl policy ? policy.parameters() : List.of());
    }

    private static List<Parameter> parameters(Control control, List<Parameter> own) {
        List<Parameter> all = new ArrayList<>();
        all.add(EffectChoice.of(control).parameter(RuleLowering.EFFECT));
        all.addAll(PhiScope.PARAMETERS);
        all.addAll(own);
        return all;
    }
}
