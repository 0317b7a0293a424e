package dev.safeguard.compiler.pages;

import dev.safeguard.compiler.dossier.Dossier;
import dev.safeguard.compiler.dossier.Fix;
import dev.safeguard.compiler.dossier.Ring;
import java.util.ArrayList;
import java.util.List;

/** What a dossier adds to the page of its control. */
final class DossierSections {
    private static final String DEFINITIONS = "%2Fproviders%2FMicrosoft.Authorization%2FpolicyDefinitions%2F";
    private static final String PORTAL =
            "https://portal.azure.com/#view/Microsoft_Azure_Policy/PolicyDetailBlade/definitionId/" + DEFINITIONS;

    private DossierSections() {}

    static List<Section> of(Dossier dossier) {
        return List.of(
                new Section(
                        "Cost, risk, rollout",
                        List.of(
                                new Item.Fact("Cost", dossier.cost()),
                                new Item.Fact("Risk", dossier.risk()),
                                new Item.Fact("Ring", ring(dossier.ring())),
                                new Item.Fact("Rollout", dossier.rollout()))),
                new Section("How to fix it", fix(dossier.fix())),
                new Section("Exemption", List.of(new Item.Fact("Exemption", dossier.exemption()))),
                new Section("Built-in definitions", builtIns(dossier)));
    }

    private static String ring(Ring ring) {
        return ring.number() + ", " + ring.meaning();
    }

    private static List<Item> fix(Fix fix) {
        List<Item> items = new ArrayList<>();
        fix.portal().ifPresent(text -> items.add(new Item.Fact("Portal", text.replaceAll("\\s+", " "))));
        fix.cli().ifPresent(text -> items.add(lines("CLI", "sh", text)));
        fix.bicep().ifPresent(text -> items.add(lines("Bicep", "bicep", text)));
        fix.terraform().ifPresent(text -> items.add(lines("Terraform", "hcl", text)));
        return items;
    }

    private static Item lines(String label, String language, String text) {
        return new Item.Lines(label, language, text.lines().toList());
    }

    private static List<Item> builtIns(Dossier dossier) {
        return dossier.builtIns().stream()
                .map(name -> (Item) new Item.Link("Built-in", name, PORTAL + name))
                .toList();
    }
}
