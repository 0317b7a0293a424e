package dev.safeguard.compiler.pages;

import dev.safeguard.compiler.dossier.Dossier;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.hipaa.Crosswalk;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the page of a control says, before any layout: its sections in order, none of them empty. */
final class Sheet {
    private final DocumentedControl entry;
    private final Control control;

    private Sheet(DocumentedControl entry) {
        this.entry = entry;
        this.control = entry.control();
    }

    static List<Section> of(DocumentedControl entry) {
        Sheet sheet = new Sheet(entry);
        List<Section> sections = new ArrayList<>();
        sections.add(sheet.synopsis());
        sections.add(new Section("What it checks", entry.control().match(new Demands())));
        sections.add(sheet.effects());
        sections.add(sheet.citations());
        entry.dossier().ifPresent(dossier -> sections.addAll(DossierSections.of(dossier)));
        return sections.stream().filter(section -> !section.isEmpty()).toList();
    }

    private Section synopsis() {
        List<Item> items = new ArrayList<>();
        items.add(new Item.Name("Key", control.key()));
        items.add(new Item.Fact("Kind", Binding.automation(control.automation())));
        items.add(new Item.Fact("Why", control.reason()));
        entry.dossier().map(Dossier::why).ifPresent(why -> items.add(new Item.Fact("Why", why)));
        return new Section("Synopsis", items);
    }

    private Section effects() {
        List<Item> items = new ArrayList<>();
        items.add(new Item.Fact("Effect", effect()));
        items.add(new Item.Fact("Set by", "parameter " + Lowering.effectParameter(control) + " of an initiative"));
        if (control instanceof PolicyControl policy) {
            policy.remediation()
                    .ifPresent(remediation -> remediation
                            .roles()
                            .forEach(role -> items.add(new Item.Fact("Role", role.name() + " (to mend violations)"))));
        }
        entry.definition()
                .parameters()
                .forEach(parameter -> items.add(new Item.Fact("Parameter", parameter(parameter))));
        items.add(new Item.Fact("Definition", entry.definition().name() + ", version " + control.version()));
        return new Section("Effects and parameters", items);
    }

    private String effect() {
        if (!(control instanceof PolicyControl policy)) {
            return EffectName.MANUAL.json();
        }
        String others = policy.allowedEffects().stream()
                .filter(effect -> effect != policy.effect())
                .map(EffectName::json)
                .collect(Collectors.joining(", "));
        return policy.effect().json() + (others.isEmpty() ? "" : "; an assignment may choose " + others);
    }

    private static String parameter(Parameter parameter) {
        String value = parameter.defaultValue().map(ValueWords::of).orElse("must be given");
        String allowed = parameter.allowedValues().isEmpty()
                ? ""
                : "; allowed: "
                        + parameter.allowedValues().stream().map(ValueWords::of).collect(Collectors.joining(", "));
        return parameter.name() + " (" + parameter.type() + ") = " + value + allowed;
    }

    private Section citations() {
        List<Item> items = new ArrayList<>();
        control.safeguards().forEach(safeguard -> items.add(new Item.Fact("Implements", citation(safeguard))));
        entry.dossier()
                .map(Dossier::sources)
                .filter(sources -> !sources.isEmpty())
                .ifPresent(sources -> items.add(new Item.Fact("Source", String.join(", ", sources))));
        return new Section("Citations", items);
    }

    private static String citation(Safeguard safeguard) {
        List<String> nist = Crosswalk.nist80053(safeguard);
        return "45 CFR " + safeguard.citation() + "  " + safeguard.title() + " (" + Binding.of(safeguard) + ")"
                + (nist.isEmpty() ? "" : "; NIST SP 800-53: " + String.join(", ", nist));
    }
}
