package dev.safeguard.compiler.dossier;

import dev.safeguard.compiler.read.Source;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.compiler.tree.YamlDocument;
import dev.safeguard.dsl.control.Automation;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the dossiers of a pack: YAML files, each with the dossier of one {@code control}, or with those of a
 * {@code family} whose {@code cells} give the words in braces, and may give any part of their own.
 */
public final class DossierReader {
    private final SortedMap<String, Control> controls = new TreeMap<>();
    private final SortedMap<String, Dossier> dossiers = new TreeMap<>();
    private final SortedMap<String, String> places = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private DossierReader(Collection<? extends Control> controls) {
        controls.forEach(control -> this.controls.put(control.id(), control));
    }

    /**
     * Reads all dossiers of a pack.
     *
     * @param controls those of the pack; a dossier of any other control is a finding, a control without one is not
     */
    public static DossierReading read(List<Source> files, Collection<? extends Control> controls) {
        DossierReader reader = new DossierReader(controls);
        files.forEach(reader::file);
        return new DossierReading(reader.dossiers, reader.findings);
    }

    private void file(Source source) {
        YamlDocument.read(source, DossierCodes.SYNTAX, findings::add)
                .ifPresent(document -> new DossierFile(document, findings::add).read(this::add));
    }

    private void add(String id, Mapping place, DossierParts parts) {
        Control control = controls.get(id);
        if (control == null) {
            place.problem(
                    DossierCodes.UNKNOWN_CONTROL,
                    "",
                    "no control `" + id + "`",
                    Spelling.remedy(id, controls.keySet(), "name a control of the pack, or remove the dossier"));
            return;
        }
        String here = place.document().at(place.pointer()).toString();
        String earlier = places.putIfAbsent(id, here);
        if (earlier != null) {
            place.problem(
                    DossierCodes.REPEATED,
                    "",
                    "control `" + id + "` has a dossier at " + earlier + " already",
                    "keep one of the two");
            return;
        }
        parts.dossier(id, control.automation() != Automation.AUTOMATED).ifPresent(dossier -> dossiers.put(id, dossier));
    }
}
