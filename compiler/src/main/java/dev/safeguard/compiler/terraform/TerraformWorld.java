package dev.safeguard.compiler.terraform;

import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.compiler.terraform.hcl.HclModules;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** From a document that has been read to the resources in it. */
final class TerraformWorld {
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
        Judged judged = Judged.of(document, options);
        Folds folds = new Folds(assembly, sink, source, judged);
        Perhaps perhaps = new Perhaps(assembly, ids, sink, source);
        Translator translator = new Translator(
                ids,
                source,
                options,
                Majors.of(configuration, resources),
                assembly,
                folds,
                perhaps,
                sink,
                new TemplateDeployments(ids, source, document.head(), sink, judged),
                judged);
        resources.forEach(translator::translate);
        folds.apply();
        HostingEnvironments.apply(assembly, ids);
        perhaps.apply();
        assembly.showChildren(judged);
        judged.applyRemovals(document, assembly);
        Deferred.hand(document, Place.of(file.toString()), sink);
        LeftOut.hand(document, configuration, Place.of(file.toString()), sink);
        KnownContainers.hand(document, Place.of(file.toString()), sink);
        assembly.emit(sink, source);
        tellAssumed(translator.assumed(), file, sink);
        tellUnchanged(judged.unchanged(assembly), file, sink);
    }

    private static void tellUnchanged(long resources, Path file, ResourceSink sink) {
        if (resources > 0) {
            sink.finding(new Finding(
                    SourceCodes.TERRAFORM_UNCHANGED,
                    Place.of(file.toString()),
                    resources + (resources == 1 ? " resource stays" : " resources stay")
                            + " as before and got no verdict",
                    "scan without --changed-only to see what is there afterwards"));
        }
    }

    private static HclModules modules(Path file, TerraformOptions options, ResourceSink sink) {
        Path beside = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        Optional<Path> folder =
                options.source().or(() -> HclModules.isConfiguration(beside) ? Optional.of(beside) : Optional.empty());
        return folder.map(root -> HclModules.of(
                        root,
                        path -> sink.finding(new Finding(
                                SourceCodes.TERRAFORM_SOURCE,
                                Place.of(path.toString()),
                                "cannot be read",
                                "check its permissions"))))
                .orElseGet(HclModules::none);
    }

    private static void tellAssumed(int assumed, Path file, ResourceSink sink) {
        if (assumed > 0) {
            sink.finding(new Finding(
                    SourceCodes.TERRAFORM_ASSUMED,
                    Place.of(file.toString()),
                    "without the source, " + assumed + " blocks are taken to be omitted; dynamic ones look the same",
                    "name the folder of the .tf files"));
        }
    }
}
