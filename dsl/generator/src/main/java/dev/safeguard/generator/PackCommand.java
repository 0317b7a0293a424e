package dev.safeguard.generator;

import dev.safeguard.generator.facts.AliasExport;
import dev.safeguard.generator.facts.TextFiles;
import dev.safeguard.generator.facts.TypeTable;
import dev.safeguard.generator.source.OutputFolder;
import dev.safeguard.generator.source.PackedFacts;

/** Packs both tables into one resource, for a reader that looks up a few rows and has little time. */
final class PackCommand implements Command {
    @Override
    public String name() {
        return "pack";
    }

    @Override
    public String usage() {
        return "FOLDER ALIASES RESOURCE_TYPES";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.atMost(3);
        PackedFacts packed = PackedFacts.of(
                AliasExport.read(arguments.file(1)).aliases(), TextFiles.lines(arguments.file(2), TypeTable::read));
        OutputFolder folder = new OutputFolder(arguments.file(0));
        folder.write("aliases.tsv", packed.text());
        folder.deleteOthers(".tsv");
    }
}
