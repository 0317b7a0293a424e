package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
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
            return value.isTextual() ? named(value.textValue(), entry) : List.of();
        } catch (TemplateFault fault) {
            warn(entry, "`dependsOn`: " + Findings.sentence(fault));
            return List.of();
        }
    }

    private List<Instance> named(String name, Part entry) {
        Optional<Instance> found =
                deployment.find(PartText.known(name)).or(() -> Optional.ofNullable(byTail.get(tail(Names.key(name)))));
        List<Instance> all = found.map(List::of).orElseGet(() -> deployment.loop(name));
        if (all.isEmpty() && (!deployment.instances().isComplete() || isLoopOfNone(name))) {
            return List.of();
        }
        if (all.isEmpty()) {
            warn(entry, "the resource `" + name + "` is not defined in the template");
        }
        return all;
    }

    /** A loop that runs zero times has a declaration all the same, and a resource of an extension no id. */
    private boolean isLoopOfNone(String name) {
        String plain = name.replaceAll("\\[\\d+]$", "");
        return deployment.template().resources().stream()
                .anyMatch(declaration ->
                        declaration.symbol().filter(plain::equalsIgnoreCase).isPresent()
                                || declaration.part().has("copy")
                                || declaration.part().has("import")
                                || declaration.part().has("extension"));
    }

    private void circular(Instance instance) {
        String id = instance.path().id().shown();
        warn(instance.part(), "circular dependency detected on resource `" + id + "`");
    }

    private void warn(Part entry, String problem) {
        deployment
                .run()
                .findings()
                .add(TemplateCodes.REFUSED, entry.place(), problem, "name a resource of the same template");
    }
}
