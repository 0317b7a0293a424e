package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for what {@code dependsOn} names: resources that are not there, and circles. Verdicts do not hang on it. */
final class Dependencies {
    private final Deployment deployment;
    private final Map<String, Instance> byTail = new HashMap<>();
    private final IdentityHashMap<Instance, List<Instance>> edges = new IdentityHashMap<>();

    private Dependencies(Deployment deployment) {
        this.deployment = deployment;
        deployment.instances().all().forEach(instance -> byTail.putIfAbsent(tail(instance), instance));
    }

    private static String tail(Instance instance) {
        return tail(instance.path().id().key());
    }

    /** Without the group: what a template of outer scope deploys into another one is named as if it were in its own. */
    private static String tail(String id) {
        int at = id.indexOf("/providers/");
        return at < 0 ? id : id.substring(at + "/providers/".length());
    }

    static void check(Deployment deployment) {
        Dependencies dependencies = new Dependencies(deployment);
        List<Instance> all = deployment.instances().all();
        all.forEach(instance -> dependencies.edges.put(instance, dependencies.of(instance)));
        Circles.among(all, dependencies.edges).ifPresent(dependencies::circular);
    }

    private List<Instance> of(Instance instance) {
        return instance.part().member("dependsOn").map(Part::items).orElse(List.of()).stream()
                .flatMap(entry -> target(entry, instance).stream())
                .toList();
    }

    private List<Instance> target(Part entry, Instance from) {
        try {
            JsonNode value = deployment.expressions().evaluate(entry.json(), from.frame());
            boolean told = value.isTextual() || UnknownValue.pattern(value).isPresent();
            return told ? named(PartText.of(value, deployment.run().holes()), entry) : List.of();
        } catch (TemplateFault fault) {
            warn(entry, "`dependsOn`: " + Findings.sentence(fault));
            return List.of();
        }
    }

    private List<Instance> named(PartText name, Part entry) {
        Optional<Instance> found = deployment.find(name).or(() -> Optional.ofNullable(byTail.get(tail(name.key()))));
        List<Instance> all = found.map(List::of).orElseGet(() -> deployment.loop(name.pattern()));
        boolean certain =
                name.isKnown() && !name.secret() && deployment.instances().isComplete();
        if (all.isEmpty() && certain && !isWithoutInstance(name.pattern())) {
            warn(entry, "the resource `" + name.shown() + "` is not defined in the template");
        }
        return all;
    }

    /** A loop that runs zero times has a declaration all the same, and a resource of an extension no id. */
    private boolean isWithoutInstance(String name) {
        String plain = name.replaceAll("\\[\\d+]$", "");
        return deployment.template().resources().stream()
                .anyMatch(declaration ->
                        declaration.symbol().filter(plain::equalsIgnoreCase).isPresent() || isLoopOfNone(declaration));
    }

    private boolean isLoopOfNone(Template.Declaration declaration) {
        return declaration.part().has("copy")
                && deployment.instances().all().stream()
                        .noneMatch(instance -> instance.declaration().equals(declaration));
    }

    private void circular(Instance instance) {
        String id = instance.path().id().shown();
        String problem = "circular dependency detected on resource `" + id + "`";
        refused(instance.part(), problem, "remove one of the dependencies");
    }

    private void warn(Part entry, String problem) {
        refused(entry, problem, "name a resource of the same template");
    }

    private void refused(Part part, String problem, String remedy) {
        deployment.run().findings().add(TemplateCodes.REFUSED, part.place(), problem, remedy);
    }
}
