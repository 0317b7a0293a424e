package dev.safeguard.compiler.check;

import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what is wrong with packs of controls, to be asked before they are compiled. First how the controls fit together;
 * where they do, everything that {@link Checker} finds in what they compile to.
 */
public final class PackCheck {
    private final Checker checker;

    private PackCheck(Checker checker) {
        this.checker = checker;
    }

    /** Holds what packs compile to against this checker. */
    public static PackCheck with(Checker checker) {
        return new PackCheck(checker);
    }

    /** How the packs and their controls fit together, without compiling them; the first part of {@link #check}. */
    public static List<Finding> structure(List<ControlPack> packs) {
        List<Finding> findings = new ArrayList<>(PackNames.check(packs));
        packs.forEach(pack -> findings.addAll(new PackStructure(pack).findings()));
        return List.copyOf(findings);
    }

    /**
     * Checks packs that are used together.
     *
     * @return pack by pack; the place is the pack's name or, for what it compiles to, the file that {@code compile} writes
     */
    public List<Finding> check(List<ControlPack> packs) {
        List<Finding> findings = new ArrayList<>(PackNames.check(packs));
        packs.forEach(pack -> findings.addAll(check(pack)));
        return List.copyOf(findings);
    }

    private List<Finding> check(ControlPack pack) {
        List<Finding> findings = new PackStructure(pack).findings();
        return findings.isEmpty() ? checker.checkFolder(compiled(pack)) : findings;
    }

    private static List<Reading> compiled(ControlPack pack) {
        Stream<Source> definitions = pack.controls().stream()
                .map(control -> Lowering.definition(control, pack.name()))
                .map(d -> new Source("policyDefinitions/" + d.name() + ".json", Emitter.text(Emitter.json(d))));
        Stream<Source> initiatives = pack.initiatives().stream()
                .map(set -> Lowering.initiative(set, pack, Lowering.PLACEHOLDER_SCOPE))
                .map(i -> new Source("policySetDefinitions/" + i.name() + ".json", Emitter.text(Emitter.json(i))));
        return Stream.concat(definitions, initiatives).map(PolicyReader::read).toList();
    }
}
