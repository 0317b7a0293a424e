package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.pages.Handbook;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.control.ControlSet;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Finds the initiative that {@code --initiative} names. */
public final class Initiatives {
    private final Catalog catalog;

    public Initiatives(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The initiative of a pack, or of a file or folder.
     *
     * @param definitionScope the scope that references to definitions point at, without a slash at its end
     * @throws Stop naming the initiatives there are when there is none of that name and no such path
     */
    public ChosenInitiative choose(String nameOrPath, String definitionScope) {
        return find(nameOrPath, (pack, set) -> lower(pack, set, definitionScope))
                .or(() -> path(nameOrPath).map(path -> PolicyFolder.read(path, definitionScope)))
                .orElseThrow(() -> unknown(nameOrPath, ", or name a file or folder of policy JSON"));
    }

    /**
     * The initiative of a pack with all there is to write about it.
     *
     * @throws Stop naming the initiatives there are when there is none of that name, or when a dossier has faults
     */
    public Handbook handbook(String name) {
        return find(name, PackDossiers::handbook).orElseThrow(() -> unknown(name, ""));
    }

    private <T> Optional<T> find(String name, BiFunction<ControlPack, ControlSet, T> use) {
        for (ControlPack pack : catalog.packs()) {
            for (ControlSet set : pack.initiatives()) {
                if (set.name().equalsIgnoreCase(name)) {
                    return Optional.of(use.apply(pack, set));
                }
            }
        }
        return Optional.empty();
    }

    private static ChosenInitiative lower(ControlPack pack, ControlSet set, String definitionScope) {
        Set<String> members = set.controls().stream().map(Control::id).collect(Collectors.toSet());
        // Side by side, as each takes a millisecond when the process has just started.
        // The pack's own: a set may hold variants that differ in defaults only, and all sets share the definitions.
        List<PolicyDefinition> definitions = pack.controls().stream()
                .filter(control -> members.contains(control.id()))
                .parallel()
                .map(control -> Lowering.definition(control, pack.name()))
                .toList();
        return new ChosenInitiative(Lowering.initiative(set, pack, definitionScope), definitions);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Stop unknown(String name, String otherwise) {
        List<String> names = catalog.packs().stream()
                .flatMap(pack -> pack.initiatives().stream())
                .map(ControlSet::name)
                .toList();
        String there = "there is " + String.join(", ", names) + otherwise;
        return Stop.usage("no initiative `" + name + "`", Spelling.remedy(name, names, there));
    }
}
