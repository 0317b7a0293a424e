package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.check.Checker;
import dev.safeguard.compiler.check.PackCheck;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.deployer.cli.alias.Aliases;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.ChosenInitiative;
import dev.safeguard.deployer.cli.catalog.Initiatives;
import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.console.JsonText;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.option.AliasOptions;
import dev.safeguard.deployer.cli.option.InitiativeOptions;
import dev.safeguard.dsl.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the policy definitions and the initiative as Azure JSON. */
@Command(
        name = "compile",
        mixinStandardHelpOptions = true,
        description = "Write policy definitions and the initiative as Azure JSON.")
public final class CompileVerb extends Verb {
    private static final List<String> LATER = List.of("arm", "bicep", "terraform", "epac", "alz");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write; made if missing.")
    private Path out = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "azure. Default: azure.")
    private String format = "azure";

    @Option(
            names = "--management-group",
            paramLabel = "ID",
            description = "Group that will hold the definitions; without it references say `placeholder`.")
    private Optional<String> managementGroup = Optional.empty();

    @Mixin
    private InitiativeOptions initiative;

    @Mixin
    private AliasOptions aliases;

    @Override
    public Integer call() {
        Outputs outputs = common().outputs(OutputKind.TEXT, OutputKind.JSON);
        requireFormat();
        String scope = managementGroup
                .map(id -> "/providers/Microsoft.Management/managementGroups/" + id)
                .orElse(Lowering.PLACEHOLDER_SCOPE);
        Catalog catalog = Catalog.load(initiative.packs());
        Checker checker = Checker.with(Aliases.choose(aliases, this::note));
        refuseFaulty(catalog, checker);
        ChosenInitiative chosen = new Initiatives(catalog).choose(initiative.initiative(), scope);
        SortedMap<String, String> files = PolicyFiles.of(chosen);
        refuseWhatAzureWould(files, checker);
        OutputFolder.write(out, files, Ownership.POLICIES);
        outputs.write(
                console(),
                Map.of(
                        OutputKind.TEXT,
                        () -> text(chosen, files),
                        OutputKind.JSON,
                        () -> JsonText.of(json(chosen, files))));
        return Exit.CLEAN;
    }

    /** Nothing is written of packs that Azure would refuse. */
    private static void refuseFaulty(Catalog catalog, Checker checker) {
        List<Finding> faults = PackCheck.with(checker).check(catalog.packs()).stream()
                .filter(Finding::isError)
                .toList();
        if (!faults.isEmpty()) {
            throw Stop.findings(faults);
        }
    }

    /** A pack of the user's may compile to what Azure does not take; then nothing is written. */
    private static void refuseWhatAzureWould(Map<String, String> files, Checker checker) {
        List<Reading> readings = files.entrySet().stream()
                .map(file -> PolicyReader.read(new Source(file.getKey(), file.getValue())))
                .toList();
        List<Finding> errors =
                checker.checkFolder(readings).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw Stop.findings(errors);
        }
    }

    private void requireFormat() {
        if (LATER.contains(format)) {
            throw Stop.usage("format `" + format + "` comes with a later version", "there is azure");
        }
        if (!format.equals("azure")) {
            throw Stop.usage("unknown format `" + format + "`", "there is azure");
        }
    }

    private String text(ChosenInitiative chosen, Map<String, String> files) {
        return ink().green("wrote " + (files.size() - 1) + " definitions and initiative " + chosen.label() + " to "
                        + out)
                + "\n";
    }

    private ObjectNode json(ChosenInitiative chosen, Map<String, String> files) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("initiative", chosen.initiative().name());
        json.put("folder", out.toString());
        ArrayNode names = json.putArray("files");
        files.keySet().forEach(names::add);
        return json;
    }
}
