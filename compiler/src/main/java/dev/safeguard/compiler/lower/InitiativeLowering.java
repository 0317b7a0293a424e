package dev.safeguard.compiler.lower;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlSet;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes one initiative of a set of controls. */
final class InitiativeLowering {
    private final ControlSet set;
    private final String packName;
    private final String scope;
    private final Map<String, Parameter> shared = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, EffectChoice> effects = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Initiative.Member> members = new ArrayList<>();

    InitiativeLowering(ControlSet set, String packName, String scope) {
        this.set = set;
        this.packName = packName;
        this.scope = scope;
    }

    Initiative initiative() {
        set.controls().forEach(this::add);
        return new Initiative(
                set.name(),
                Optional.empty(),
                Optional.of(set.title()),
                Optional.of(set.description()),
                Optional.of("Custom"),
                Optional.of(set.version()),
                metadata(),
                parameters(),
                CitationGroups.of(set.controls()),
                members,
                Value.NO_MEMBERS);
    }

    /** Exactly this category makes the portal show the groups as a regulatory standard. */
    private Value.Obj metadata() {
        Map<String, Value> members = new TreeMap<>();
        members.put("category", Value.of("Regulatory Compliance"));
        members.put("version", Value.of(set.version()));
        return new Value.Obj(members);
    }

    /** In the order of their names as written, which is the published order. */
    private List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(shared.values());
        all.sort(Comparator.comparing(Parameter::name));
        effects.forEach((name, choice) -> all.add(choice.parameter(name)));
        return all;
    }

    private void add(Control control) {
        if (!ids.add(control.id())) {
            throw new IllegalArgumentException("control " + control.id() + " is in the set " + set.name() + " twice");
        }
        EffectChoice choice = EffectChoice.inInitiative(control);
        effects.merge(choice.parameterName(), choice, (known, more) -> merge(control, known, more));
        members.add(member(control));
    }

    private static EffectChoice merge(Control control, EffectChoice known, EffectChoice more) {
        if (!known.agreesWith(more)) {
            throw new IllegalArgumentException("control " + control.id() + " defaults to " + more.byDefault()
                    + ", others of the group " + known.of() + " to " + known.byDefault());
        }
        return known.and(more);
    }

    private Initiative.Member member(Control control) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Parameter parameter : DefinitionLowering.parameters(control)) {
            values.put(parameter.name(), Value.parameter(passed(control, parameter)));
        }
        List<String> citations =
                control.safeguards().stream().map(Safeguard::citation).toList();
        return new Initiative.Member(
                scope + "/providers/Microsoft.Authorization/policyDefinitions/"
                        + Lowering.definitionName(control, packName),
                Optional.of(control.id()),
                values,
                citations,
                Optional.empty());
    }

    private String passed(Control control, Parameter parameter) {
        return parameter.name().equals(RuleLowering.EFFECT)
                ? EffectChoice.inInitiative(control).parameterName()
                : share(control, parameter).name();
    }

    /** Shared meaning, shared name: two controls that disagree about a parameter mean different things by it. */
    private Parameter share(Control control, Parameter parameter) {
        Parameter known = shared.putIfAbsent(parameter.name(), parameter);
        if (known != null && !known.equals(parameter)) {
            throw new IllegalArgumentException("control " + control.id() + " declares parameter " + parameter.name()
                    + " unlike another control of the set " + set.name());
        }
        return parameter;
    }
}
