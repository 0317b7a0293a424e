package dev.safeguard.generator.facts;

import java.nio.file.Path;
import java.util.List;

/**
 * An alias export in any of the forms accepted: the service's provider listing ({@code .json}), a table of ours, or
 * tab-separated rows; each may be gzipped.
 */
public record AliasExport(List<AliasFact> aliases, List<TypeFact> types) {
    public AliasExport {
        aliases = List.copyOf(aliases);
        types = List.copyOf(types);
    }

    public static AliasExport read(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
        if (name.endsWith(".json")) {
            ListingExport listing = ListingExport.read(file);
            return new AliasExport(listing.aliases(), listing.types());
        }
        return new AliasExport(
                isTable(file) ? TextFiles.lines(file, AliasTable::read) : TsvExport.read(file), List.of());
    }

    private static boolean isTable(Path file) {
        return TextFiles.lines(
                file,
                lines -> lines.filter(line -> !line.startsWith("#"))
                        .findFirst()
                        .filter(line -> line.startsWith("@"))
                        .isPresent());
    }
}
