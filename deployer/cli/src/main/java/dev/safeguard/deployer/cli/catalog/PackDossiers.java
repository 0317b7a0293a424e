package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.compiler.dossier.DossierReader;
import dev.safeguard.compiler.dossier.DossierReading;
import dev.safeguard.compiler.pages.DocumentedControl;
import dev.safeguard.compiler.pages.Handbook;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.control.ControlSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The dossiers that packs carry, and what is written with them. */
public final class PackDossiers {
    private PackDossiers() {}

    /**
     * The control with its dossier, if it has one. Only files that begin a line with the control's name are read.
     *
     * @throws Stop when the dossier has faults
     */
    public static DocumentedControl of(CatalogControl entry) {
        String id = entry.control().id();
        Pattern named = Pattern.compile("(?m)^\\s*(control:\\s*)?[\"']?" + Pattern.quote(id) + "\\b");
        DossierReading dossiers =
                read(entry.pack(), file -> named.matcher(file.text()).find());
        return DocumentedControl.of(entry.control(), entry.pack().name(), dossiers.of(id));
    }

    /**
     * A set of a pack with all dossiers there are.
     *
     * @throws Stop when a dossier has faults
     */
    public static Handbook handbook(ControlPack pack, ControlSet set) {
        DossierReading dossiers = read(pack, file -> true);
        List<DocumentedControl> controls = set.controls().stream()
                .map(control -> DocumentedControl.of(control, pack.name(), dossiers.of(control.id())))
                .toList();
        return new Handbook(set.title(), set.version(), controls);
    }

    private static DossierReading read(ControlPack pack, Predicate<Source> files) {
        List<Source> chosen =
                PackFolder.files(pack, pack.dossiers()).stream().filter(files).toList();
        DossierReading reading = DossierReader.read(chosen, pack.controls());
        if (!reading.findings().isEmpty()) {
            throw Stop.findings(reading.findings());
        }
        return reading;
    }
}
