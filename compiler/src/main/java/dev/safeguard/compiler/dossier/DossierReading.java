package dev.safeguard.compiler.dossier;

import dev.safeguard.dsl.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The dossiers that could be read, by the id of their control, and what is wrong with the others.
 *
 * @param findings in the order of the files; empty when all is well
 */
public record DossierReading(SortedMap<String, Dossier> dossiers, List<Finding> findings) {
    public DossierReading {
        dossiers = Collections.unmodifiableSortedMap(new TreeMap<>(dossiers));
        findings = List.copyOf(findings);
    }

    /** The dossier of the control with that id. */
    public Optional<Dossier> of(String control) {
        return Optional.ofNullable(dossiers.get(control));
    }
}
