package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.compiler.source.SourcedResource.Role;
import dev.safeguard.compiler.terraform.hcl.HclModules;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a document that has been read to the resources in it. */
final class TerraformWorld {
    private static final String GROUP = "azurerm_resource_group";
    private static final Map<String, String> CONTAINERS = Map.of(
            GROUP, "Microsoft.Resources/subscriptions/resourceGroups",
            "azurerm_subscription", "Microsoft.Resources/subscriptions");

    private TerraformWorld() {}

    static void hand(PlanDocument document, Path file, TerraformOptions options, ResourceSink sink) {
        HclModules modules = modules(file, options, sink);
        SourceText source = new SourceText(modules);
        Configuration configuration = Configuration.of(document.configuration());
        List<Planned> resources = PlannedResources.of(document, sink::finding);
        Estate estate = new Estate(resources);
        Ids ids = new Ids(
                configuration,
                new Resolver(estate, configuration, modules),
                new Subscriptions(configuration, document, resources),
                source,
                estate);
        Assembly assembly = new Assembly();
        Folds folds = new Folds(assembly, sink, source);
        Translator translator =
                new Translator(ids, source, options, Majors.of(configuration, resources), assembly, folds, sink);
        resources.forEach(translator::translate);
        folds.apply();
        assembly.showChildren();
        containers(document, Place.of(file.toString()), sink);
        assembly.emit(sink, source);
        tellAssumed(translator.assumed(), file, sink);
    }

    private static HclModules modules(Path file, TerraformOptions options, ResourceSink sink) {
        Path beside = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        Optional<Path> folder = options.source()
                .or(() -> HclModules.isConfiguration(beside) ? Optional.of(beside) : Optional.empty());
        return folder.map(root -> HclModules.of(
                        root,
                        path -> sink.finding(new Finding(
                                SourceCodes.TERRAFORM_SOURCE,
                                Place.of(path.toString()),
                                "cannot be read",
                                "check its permissions"))))
                .orElseGet(HclModules::none);
    }

    /** Groups and subscriptions that the plan only reads: their tags matter to what lies in them. */
    private static void containers(PlanDocument document, Place place, ResourceSink sink) {
        for (ObjectNode data : document.data()) {
            String type = data.path("type").asText();
            if (CONTAINERS.containsKey(type)
                    && data.path("values") instanceof ObjectNode values
                    && values.path("id").isTextual()) {
                sink.resource(new SourcedResource(
                        container(CONTAINERS.get(type), values),
                        place,
                        Optional.of(data.path("address").asText()),
                        Role.RELATED));
            }
        }
    }

    private static ObjectNode container(String type, ObjectNode values) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type);
        json.set("id", values.path("id"));
        json.put("name", ArmIds.name(values.path("id").asText()));
        for (String property : List.of("location", "tags")) {
            if (!values.path(property).isMissingNode() && !values.path(property).isNull()) {
                json.set(property, values.path(property));
            }
        }
        return json;
    }

    private static void tellAssumed(int assumed, Path file, ResourceSink sink) {
        if (assumed > 0) {
            sink.finding(new Finding(
                    SourceCodes.TERRAFORM_ASSUMED,
                    Place.of(file.toString()),
                    "without the source, " + assumed + " attributes are taken to be omitted; dynamic blocks look the same",
                    "name the folder of the .tf files"));
        }
    }
}
