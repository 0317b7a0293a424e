package dev.safeguard.compiler.check;

import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names that must not occur twice; Azure compares them ignoring case. */
final class PackNames {
    private PackNames() {}

    static List<Finding> check(List<ControlPack> packs) {
        return repeated(packs.stream().map(ControlPack::name).toList()).stream()
                .map(name -> new Finding(
                        PackCodes.DUPLICATE_PACK,
                        Place.of(name),
                        "two packs are named `" + name + "`, so their definitions would have the same names",
                        "rename one of them"))
                .toList();
    }

    /** The names that stand earlier in the list too, ignoring case. */
    static List<String> repeated(List<String> names) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return names.stream().filter(name -> !seen.add(name)).toList();
    }
}
