package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.compiler.read.Source;
import java.util.List;

/** The declarative cases that packs carry. */
public final class PackCases {
    private PackCases() {}

    /** The case files of all packs, sorted by name within each. */
    public static List<Source> of(Catalog catalog) {
        return catalog.packs().stream()
                .flatMap(pack -> PackFolder.files(pack, pack.cases()).stream())
                .toList();
    }
}
