package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.compiler.check.PackCheck;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All packs, and the controls in them. */
public final class Catalog {
    private final List<ControlPack> packs;
    private final List<CatalogControl> controls;
    private final Map<String, CatalogControl> byName = new HashMap<>();

    private Catalog(List<ControlPack> packs) {
        this.packs = List.copyOf(packs);
        this.controls = packs.stream().flatMap(Catalog::of).toList();
        for (CatalogControl entry : controls) {
            byName.putIfAbsent(lower(entry.control().id()), entry);
            byName.putIfAbsent(lower(entry.control().key()), entry);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * The bundled packs, those named in {@code safeguard.yaml} of the current folder, and these jars.
     *
     * @throws Stop when the packs do not fit together
     */
    public static Catalog load(List<Path> jars) {
        List<Path> all = new ArrayList<>(Settings.read(Path.of("")).packs());
        all.addAll(jars);
        List<ControlPack> packs = Packs.load(all);
        // The bundled packs alone fit together: a test has seen to it, and nobody has to wait for that again.
        List<Finding> faults = all.isEmpty() ? List.of() : PackCheck.structure(packs);
        if (!faults.isEmpty()) {
            throw Stop.findings(faults);
        }
        return new Catalog(packs);
    }

    /** The bundled packs. */
    static Catalog bundled() {
        return new Catalog(Packs.load(List.of()));
    }

    private static Stream<CatalogControl> of(ControlPack pack) {
        return pack.controls().stream()
                .map(control -> new CatalogControl(pack, control))
                .sorted(Comparator.comparing(entry -> entry.control().id()));
    }

    public List<ControlPack> packs() {
        return packs;
    }

    /** By pack, then by id. */
    public List<CatalogControl> controls() {
        return controls;
    }

    /** The control of that id or key, in any case. */
    public Optional<CatalogControl> find(String idOrKey) {
        return Optional.ofNullable(byName.get(lower(idOrKey)));
    }

    /**
     * The control of that id or key, in any case.
     *
     * @throws Stop naming the nearest one when there is none
     */
    public CatalogControl control(String idOrKey) {
        return find(idOrKey).orElseThrow(() -> {
            List<String> names = controls.stream()
                    .flatMap(entry ->
                            Stream.of(entry.control().id(), entry.control().key()))
                    .toList();
            return Stop.usage(
                    "no control `" + idOrKey + "`",
                    Spelling.remedy(idOrKey, names, "`safeguard explain` lists the controls"));
        });
    }

    /** The controls whose ids go on after this one, in any case: the parts of {@code LOG-02}; none for the id of a part. */
    public List<CatalogControl> parts(String id) {
        String start = lower(id) + "-";
        return controls.stream()
                .filter(entry -> lower(entry.control().id()).startsWith(start))
                .toList();
    }

    /** The definition of the control of that id or key. */
    public Optional<PolicyDefinition> definition(String idOrKey) {
        return find(idOrKey).map(CatalogControl::definition);
    }

    /** The key of a control id; the id itself when it is nobody's. */
    public String key(String id) {
        return find(id).map(entry -> entry.control().key()).orElse(id);
    }

    /** Everything that some control implements, by citation. */
    public Map<String, Safeguard> safeguards() {
        Map<String, Safeguard> all = new TreeMap<>();
        controls.forEach(entry -> entry.control().safeguards().forEach(s -> all.put(s.citation(), s)));
        return all;
    }
}
