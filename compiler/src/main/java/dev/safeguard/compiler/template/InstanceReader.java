package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateFault;
import dev.safeguard.dsl.finding.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the instances of a template's declarations: loops run, conditions, names and scopes evaluated, children listed. */
final class InstanceReader {
    static final int MAX_RESOURCES = 800;
    private static final int MAX_CHILD_LEVELS = 5;

    private final Deployment deployment;
    private final Findings findings;
    private final InstanceFactory factory;
    private final Instances instances = new Instances();
    private boolean toldOfLimit;

    InstanceReader(Deployment deployment) {
        this.deployment = deployment;
        this.findings = deployment.run().findings();
        this.factory = new InstanceFactory(deployment);
    }

    Instances read() {
        deployment.template().resources().forEach(d -> declaration(d, Optional.empty(), deployment.frame(), 0));
        return instances;
    }

    private void declaration(Template.Declaration declaration, Optional<Instance> parent, Frame frame, int level) {
        Part part = declaration.part();
        if (!part.json().isObject()) {
            lost(declaration, "a resource must be an object");
        } else if (part.has("import") || part.has("extension")) {
            deployment.notEvaluated(part.string("type").orElse("extension"), title(declaration), part.place());
        } else if (level > MAX_CHILD_LEVELS) {
            lost(declaration, "resources are nested more than " + MAX_CHILD_LEVELS + " levels deep");
        } else {
            guarded(declaration, () -> repeat(declaration, parent, frame, level));
        }
    }

    private void guarded(Template.Declaration declaration, Runnable work) {
        try {
            work.run();
        } catch (TemplateFault fault) {
            Place place = declaration.part().place();
            findings.fault(TemplateCodes.EXPRESSION_FAILS, place, "resource `" + title(declaration) + "`", fault);
            unidentified(declaration);
        }
    }

    /** Without the parent's name nobody knows its children's. */
    private void unidentified(Template.Declaration declaration) {
        Part part = declaration.part();
        instances.lose();
        deployment.notEvaluated(part.string("type").orElse("unknown"), title(declaration), part.place());
        part.member("resources").map(Template::resources).orElse(List.of()).forEach(this::unidentified);
    }

    private void repeat(Template.Declaration declaration, Optional<Instance> parent, Frame frame, int level) {
        Optional<Part> copy =
                declaration.part().member("copy").filter(part -> part.json().isObject());
        if (copy.isEmpty()) {
            one(declaration, parent, new Turn("", OptionalInt.empty(), frame), level);
            return;
        }
        if (parent.isPresent() || !deployment.mayLoop()) {
            findings.add(
                    TemplateCodes.REFUSED,
                    copy.get().place(),
                    parent.isPresent()
                            ? "a loop over a child resource"
                            : "a loop within a nested template of outer scope",
                    parent.isPresent()
                            ? "declare the child as a resource of its own"
                            : "give the template inner scope");
        }
        loop(declaration, copy.get(), parent, frame, level);
    }

    private void loop(Template.Declaration declaration, Part copy, Optional<Instance> parent, Frame frame, int level) {
        String name = copy.string("name").orElse("");
        OptionalInt count = LoopCount.of(deployment.expressions().evaluate(copy.value("count"), frame));
        if (count.isEmpty()) {
            findings.add(
                    TemplateCodes.COUNT_UNKNOWN,
                    copy.place(),
                    "how often `" + title(declaration) + "` is deployed is not known",
                    "give the parameters that decide it; one stands for all");
            JsonNode index = UnknownValue.node("how often the loop `" + name + "` runs is not known");
            one(declaration, parent, new Turn(name, OptionalInt.empty(), frame.resourceLoop(name, index)), level);
            return;
        }
        for (int i = 0; i < count.getAsInt() && !isFull(declaration); i++) {
            Turn turn = new Turn(name, OptionalInt.of(i), frame.resourceLoop(name, IntNode.valueOf(i)));
            guarded(declaration, () -> one(declaration, parent, turn, level));
        }
    }

    /** One turn of a loop, or the only one where there is none. */
    record Turn(String loop, OptionalInt index, Frame frame) {}

    private void one(Template.Declaration declaration, Optional<Instance> parent, Turn turn, int level) {
        if (isFull(declaration)) {
            return;
        }
        Instance instance = factory.make(declaration, parent, turn);
        instances.add(instance);
        instances
                .claim(instance)
                .filter(other -> !instance.existing() && !other.existing())
                .ifPresent(other -> {
                    String problem = "the resource `" + instance.path().id().shown()
                            + "` is defined multiple times in a template";
                    findings.add(
                            TemplateCodes.DUPLICATE_RESOURCE,
                            declaration.part().place(),
                            problem,
                            "remove one of them");
                });
        declaration.part().member("resources").ifPresent(children -> children(children, instance, turn, level));
    }

    private void children(Part children, Instance parent, Turn turn, int level) {
        Template.resources(children).forEach(child -> declaration(child, Optional.of(parent), turn.frame(), level + 1));
    }

    private boolean isFull(Template.Declaration declaration) {
        if (deployment.run().budget().isSpent()) {
            return true;
        }
        boolean full = instances.all().size() >= MAX_RESOURCES;
        if (full && !toldOfLimit) {
            toldOfLimit = true;
            String problem = "more than " + MAX_RESOURCES + " resources in one template";
            findings.add(TemplateCodes.TOO_MUCH, declaration.part().place(), problem, "split the template");
        }
        return full;
    }

    private void lost(Template.Declaration declaration, String problem) {
        Place place = declaration.part().place();
        findings.add(TemplateCodes.RESOURCE_MALFORMED, place, problem, "correct the resource");
        instances.lose();
        deployment.notEvaluated("unknown", title(declaration), place);
    }

    /** What findings call a declaration before its name is known. */
    static String title(Template.Declaration declaration) {
        Part part = declaration.part();
        String name = part.string("name").orElseGet(part::key);
        return declaration
                .symbol()
                .orElseGet(
                        () -> part.string("type").map(type -> type + " " + name).orElse(name));
    }
}
