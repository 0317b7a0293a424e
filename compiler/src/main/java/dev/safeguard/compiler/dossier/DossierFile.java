package dev.safeguard.compiler.dossier;

import dev.safeguard.compiler.tree.PlacedJson;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One file: the dossier of a control, or those of a family with a cell for each control. */
final class DossierFile {
    private static final String CONTROL = "control";
    private static final String FAMILY = "family";
    private static final String CELLS = "cells";

    /** Takes what a file says about a control; knows which controls there are. */
    interface Sink {
        void dossier(String control, Mapping place, DossierParts parts);
    }

    private final PlacedJson document;
    private final Consumer<Finding> findings;

    DossierFile(PlacedJson document, Consumer<Finding> findings) {
        this.document = document;
        this.findings = findings;
    }

    void read(Sink sink) {
        for (Place twice : document.duplicates()) {
            findings.accept(
                    new Finding(DossierCodes.DUPLICATE_KEY, twice, "a key occurs twice", "remove one of the two"));
        }
        Mapping.at(document, "", findings).ifPresent(top -> {
            if (top.has(FAMILY)) {
                family(top, sink);
            } else {
                single(top, sink);
            }
        });
    }

    private static void single(Mapping top, Sink sink) {
        top.allow(known(CONTROL));
        top.text(CONTROL)
                .ifPresentOrElse(
                        control -> sink.dossier(control, top, new DossierParts(List.of(top), Words.none())),
                        () -> top.problem(
                                DossierCodes.MISSING,
                                "",
                                "no `control`",
                                "name the control, or the `family` and its `cells`"));
    }

    private static void family(Mapping top, Sink sink) {
        top.allow(known(FAMILY, CELLS));
        if (!top.has(CELLS)) {
            top.problem(DossierCodes.MISSING, "", "no `cells`", "write a cell for each control of the family");
        }
        top.mapping(CELLS)
                .ifPresent(cells -> cells.keys()
                        .forEach(control -> cells.mapping(control).ifPresent(cell -> cell(control, cell, top, sink))));
    }

    private static void cell(String control, Mapping cell, Mapping family, Sink sink) {
        Map<String, String> values = new TreeMap<>();
        cell.keys().stream()
                .filter(key -> !known().contains(key))
                .forEach(key -> cell.word(key).ifPresent(word -> values.put(key, word)));
        sink.dossier(control, cell, new DossierParts(List.of(cell, family), Words.of(values)));
    }

    private static List<String> known(String... more) {
        List<String> known = new ArrayList<>(List.of(more));
        known.addAll(DossierParts.LISTS);
        known.add(DossierParts.RING);
        known.addAll(DossierParts.PROSE);
        known.add(DossierParts.FIX);
        return known;
    }
}
