package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.pages.Handbook;
import dev.safeguard.compiler.pages.HandbookFiles;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.Initiatives;
import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.console.JsonText;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import dev.safeguard.deployer.cli.option.PackOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a page for each control, the indexes and the traceability matrix. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        description = "Write a page for each control, indexes and the traceability matrix.")
public final class DocsVerb extends Verb {
    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write; made if missing.")
    private Path out = Path.of("");

    @Option(
            names = "--initiative",
            paramLabel = "NAME",
            defaultValue = "hipaa",
            description = "An initiative of a pack. Default: ${DEFAULT-VALUE}.")
    private String initiative = "hipaa";

    @Mixin
    private PackOptions packs;

    @Override
    public Integer call() {
        Outputs outputs = common().outputs(OutputKind.TEXT, OutputKind.JSON);
        Handbook handbook = new Initiatives(Catalog.load(packs.packs())).handbook(initiative);
        SortedMap<String, String> files = HandbookFiles.of(handbook);
        OutputFolder.write(out, files, Ownership.PAGES);
        outputs.write(
                console(),
                Map.of(
                        OutputKind.TEXT, () -> text(handbook),
                        OutputKind.JSON, () -> JsonText.of(json(files.keySet()))));
        return Exit.CLEAN;
    }

    private String text(Handbook handbook) {
        return ink().green("wrote " + handbook.controls().size() + " pages, indexes and the traceability matrix to "
                        + out)
                + "\n";
    }

    private ObjectNode json(Set<String> files) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("initiative", initiative);
        json.put("folder", out.toString());
        ArrayNode names = json.putArray("files");
        files.forEach(names::add);
        return json;
    }
}
