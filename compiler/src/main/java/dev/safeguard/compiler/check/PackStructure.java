package dev.safeguard.compiler.check;

import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.control.ControlSet;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import dev.safeguard.dsl.rule.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the controls and initiatives of one pack fit together. */
final class PackStructure {
    private final ControlPack pack;
    private final List<Finding> findings = new ArrayList<>();

    PackStructure(ControlPack pack) {
        this.pack = pack;
    }

    List<Finding> findings() {
        List<Control> controls = pack.controls();
        repeated(PackCodes.DUPLICATE_CONTROL, controls.stream().map(Control::id).toList(), "control");
        repeated(PackCodes.DUPLICATE_KEY, controls.stream().map(Control::key).toList(), "key");
        List<String> sets = pack.initiatives().stream().map(ControlSet::name).toList();
        repeated(PackCodes.DUPLICATE_SET, sets, "initiative");
        controls.forEach(this::reserved);
        pack.initiatives().forEach(this::set);
        return List.copyOf(findings);
    }

    private void repeated(Code code, List<String> names, String what) {
        PackNames.repeated(names)
                .forEach(name -> add(code, what + " `" + name + "` occurs twice", "rename one, or leave it out"));
    }

    private void reserved(Control control) {
        for (Parameter parameter : parameters(control)) {
            if (Lowering.isReserved(parameter.name())) {
                String problem = "control `" + control.id() + "` declares parameter `" + parameter.name() + "`";
                add(PackCodes.RESERVED_PARAMETER, problem, "use the compiler's, or take another name");
            }
        }
    }

    private void set(ControlSet set) {
        List<String> ids = set.controls().stream().map(Control::id).toList();
        repeated(PackCodes.REPEATED_MEMBER, ids, "in initiative `" + set.name() + "` control");
        set.controls().stream()
                .filter(control -> !ids().contains(control.id()))
                .forEach(control -> add(
                        PackCodes.FOREIGN_MEMBER,
                        "initiative `" + set.name() + "` holds control `" + control.id() + "`, the pack does not",
                        "return it from the pack's controls too"));
        conflicts(set);
        groups(set);
    }

    /** By id: a set may hold variants of a control, with another default effect for instance. */
    private Set<String> ids() {
        return pack.controls().stream().map(Control::id).collect(Collectors.toSet());
    }

    private void groups(ControlSet set) {
        Map<String, PolicyControl> known = new TreeMap<>();
        for (Control control : set.controls()) {
            if (control instanceof PolicyControl policy && policy.effectGroup().isPresent()) {
                PolicyControl first = known.putIfAbsent(policy.effectGroup().get(), policy);
                if (first != null && first.effect() != policy.effect()) {
                    add(
                            PackCodes.CONFLICTING_EFFECT,
                            "`" + first.id() + "` and `" + policy.id() + "` share the effect `"
                                    + policy.effectGroup().get() + "` and default to "
                                    + first.effect().json() + " and "
                                    + policy.effect().json(),
                            "give both the same default effect, or one a group of its own");
                }
            }
        }
    }

    private void conflicts(ControlSet set) {
        Map<String, Parameter> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Control control : set.controls()) {
            for (Parameter parameter : parameters(control)) {
                Parameter earlier = known.putIfAbsent(parameter.name(), parameter);
                if (earlier != null && !earlier.equals(parameter)) {
                    String problem = "control `" + control.id() + "` declares parameter `" + parameter.name()
                            + "` unlike another control of initiative `" + set.name() + "`";
                    add(PackCodes.CONFLICTING_PARAMETER, problem, "share one constant, or take another name");
                }
            }
        }
    }

    private static List<Parameter> parameters(Control control) {
        return control instanceof PolicyControl policy ? policy.parameters() : List.of();
    }

    private void add(Code code, String problem, String remedy) {
        findings.add(new Finding(code, Place.of(pack.name()), problem, remedy));
    }
}
