package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.cases.CaseContext;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.pages.ControlPage;
import dev.safeguard.compiler.pages.DocumentedControl;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.compiler.report.TextTable;
import dev.safeguard.compiler.report.TextTable.Align;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.deployer.cli.alias.Aliases;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.CatalogControl;
import dev.safeguard.deployer.cli.catalog.PackDossiers;
import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.console.JsonText;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.option.AliasOptions;
import dev.safeguard.deployer.cli.option.PackOptions;
import dev.safeguard.deployer.cli.option.ParameterOptions;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The page of a control, and why it decides about a resource as it does. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "The page of a control; with a resource, the decision tree. Without a control, or with an entry of the"
                        + " catalogue that has several (LOG-02), the list of them.")
public final class ExplainVerb extends Verb {
    @Parameters(arity = "0..1", paramLabel = "CONTROL", description = "Id or key: STG-01 or storage.https-only.")
    private Optional<String> control = Optional.empty();

    @Option(
            names = "--resource",
            paramLabel = "FILE",
            description = "JSON of a resource; further ones in the file count as its surroundings.")
    private Optional<Path> resource = Optional.empty();

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description = "JSON or YAML like `context` of a case: resourceGroup, subscription, request, policy, now.")
    private Optional<Path> context = Optional.empty();

    @Mixin
    private PackOptions packs;

    @Mixin
    private ParameterOptions parameters;

    @Mixin
    private AliasOptions aliases;

    @Override
    public Integer call() {
        Outputs outputs = common().outputs(OutputKind.TEXT, OutputKind.JSON);
        Catalog catalog = Catalog.load(packs.packs());
        if (control.isEmpty()) {
            list(catalog.controls(), outputs);
        } else if (catalog.find(control.get()).isEmpty()
                && !catalog.parts(control.get()).isEmpty()) {
            list(catalog.parts(control.get()), outputs);
        } else if (resource.isEmpty()) {
            page(catalog.control(control.get()), outputs);
        } else {
            decision(catalog.control(control.get()), resource.get(), outputs);
        }
        return Exit.CLEAN;
    }

    private void list(List<CatalogControl> controls, Outputs outputs) {
        outputs.write(
                console(),
                Map.of(
                        OutputKind.TEXT,
                        () -> listText(controls),
                        OutputKind.JSON,
                        () -> JsonText.of(listJson(controls))));
    }

    private String listText(List<CatalogControl> controls) {
        TextTable table = TextTable.of(Align.LEFT, Align.LEFT, Align.LEFT).elastic(2);
        controls.forEach(entry -> table.row(
                ink().bold(entry.control().id()),
                entry.control().key(),
                entry.control().title()));
        return String.join("\n", table.lines(console().terminal().width(), 0)) + "\n";
    }

    /** {@code {"controls": […]}}, without the details. */
    private static ObjectNode listJson(List<CatalogControl> controls) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = json.putArray("controls");
        controls.forEach(entry -> rows.add(ControlPage.headJson(entry.control())));
        return json;
    }

    private void page(CatalogControl entry, Outputs outputs) {
        DocumentedControl page = PackDossiers.of(entry);
        outputs.write(
                console(),
                Map.of(
                        OutputKind.TEXT,
                                () -> ControlPage.text(
                                        page, ink(), console().terminal().width()),
                        OutputKind.JSON, () -> JsonText.of(ControlPage.json(page))));
    }

    private void decision(CatalogControl entry, Path file, Outputs outputs) {
        DecisionPage page = DecisionPage.of(
                entry,
                resources(file),
                values(entry),
                Engine.with(Aliases.choose(aliases, this::note)),
                context.map(ExplainVerb::context).orElse(known -> known),
                console().clock().instant());
        outputs.write(
                console(),
                Map.of(OutputKind.TEXT, () -> page.text(ink()), OutputKind.JSON, () -> JsonText.of(page.json())));
    }

    private Map<String, JsonNode> values(CatalogControl entry) {
        return parameters.values(
                entry.definition().parameters().stream().map(Parameter::name).toList());
    }

    private static UnaryOperator<Context> context(Path file) {
        List<Finding> findings = new ArrayList<>();
        Optional<CaseContext> context = CaseContext.read(new Source(file.toString(), text(file)), findings::add);
        if (context.isEmpty() || !findings.isEmpty()) {
            throw Stop.findings(findings);
        }
        return context.get()::on;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Stop.usage("cannot read `" + file + "`", "name a file of UTF-8 text");
        }
    }

    private static List<SourcedResource> resources(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Stop.usage("no such file `" + file + "`", "name the JSON of a resource");
        }
        List<SourcedResource> resources = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        InventoryReader.read(file, resources::add, findings::add);
        if (resources.isEmpty() || findings.stream().anyMatch(Finding::isError)) {
            throw Stop.findings(findings);
        }
        return resources;
    }
}
