package dev.safeguard.compiler.pages;

import dev.safeguard.compiler.lower.Periods;
import dev.safeguard.dsl.control.ApiCall;
import dev.safeguard.dsl.control.Attestation;
import dev.safeguard.dsl.control.Clause;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.EvidenceControl;
import dev.safeguard.dsl.control.IdentityControl;
import dev.safeguard.dsl.control.ManualControl;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.rule.Parameter;
import java.util.ArrayList;
import java.util.List;

/** What a control demands, in the manner of its kind. */
final class Demands implements Control.Cases<List<Item>> {
    @Override
    public List<Item> policy(PolicyControl control) {
        List<Item> items = new ArrayList<>();
        for (Clause clause : control.clauses()) {
            items.add(new Item.Name("Looks at", clause.type().name()));
            items.add(new Item.Lines("Demands", "", ConditionWords.lines(clause)));
        }
        return items;
    }

    @Override
    public List<Item> identity(IdentityControl control) {
        List<Item> items = new ArrayList<>();
        control.reads().forEach(call -> items.add(new Item.Fact("Reads", words(call))));
        items.add(new Item.Fact("Passes", control.passes()));
        control.parameters().forEach(parameter -> items.add(new Item.Fact("Given", given(parameter))));
        control.change().ifPresent(call -> items.add(new Item.Fact("Changes", words(call))));
        items.addAll(attested(control.attestation()));
        return items;
    }

    private static String words(ApiCall call) {
        return call + " (permission " + call.permission() + (call.verified() ? ")" : "; not verified)");
    }

    private static String given(Parameter parameter) {
        return parameter.name()
                + parameter
                        .defaultValue()
                        .map(value -> " = " + ValueWords.of(value))
                        .orElse(" (must be given)");
    }

    @Override
    public List<Item> evidence(EvidenceControl control) {
        List<Item> items = new ArrayList<>();
        items.add(new Item.Fact("Answered", control.source()));
        items.add(new Item.Fact("Passes", control.passes()));
        items.addAll(attested(control.attestation()));
        return items;
    }

    @Override
    public List<Item> manual(ManualControl control) {
        List<Item> items = new ArrayList<>();
        items.add(new Item.Fact("Attest", control.attestation().statement()));
        items.addAll(attested(control.attestation()));
        return items;
    }

    private static List<Item> attested(Attestation attestation) {
        List<Item> items = new ArrayList<>();
        attestation.evidence().forEach(document -> items.add(new Item.Fact("Evidence", document)));
        items.add(new Item.Fact(
                "Attested", "by " + attestation.owner() + ", good for " + Periods.words(attestation.every())));
        return items;
    }
}
