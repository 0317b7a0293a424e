package dev.safeguard.generator;

import dev.safeguard.generator.facts.AliasExport;
import dev.safeguard.generator.facts.TextFiles;
import dev.safeguard.generator.facts.TypeTable;
import dev.safeguard.generator.source.OutputFolder;
import dev.safeguard.generator.source.PackedFacts;
import java.util.Map;

/** Splits both tables into one resource per namespace, for a reader that needs only a few of them. */
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
        Map<String, String> texts = packed.texts();
        texts.forEach((namespace, text) -> folder.write(namespace + ".tsv", text));
        folder.write("index.txt", String.join("\n", texts.keySet()) + "\n");
        folder.deleteOthers(".tsv");
    }
}
