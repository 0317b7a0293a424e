package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.template.language.TemplateEvaluator;
import dev.safeguard.dsl.finding.Place;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One template that is deployed to one target, with everything that is worked out about it, each once. */
final class Deployment {
    /**
     * Where a deployment hangs.
     *
     * @param name what {@code deployment().name} returns
     * @param path in front of the addresses of its resources: empty, or {@code network/}
     * @param level how many deployments it is nested in
     * @param conditions that are not known and that its deployment hangs on, the outermost first
     * @param files that it and those around it are in, the outermost first
     */
    record Position(JsonNode name, String path, int level, List<PartText> conditions, List<Linked> files) {
        Position {
            conditions = List.copyOf(conditions);
            files = List.copyOf(files);
        }
    }

    private final Run run;
    private final Template template;
    private final Target target;
    private final Position position;
    private final Expressions expressions;
    private final Frame frame;
    private final boolean outer;
    private final Outputs outputs;
    private final IdentityHashMap<Instance, NestedDeployment> modules = new IdentityHashMap<>();
    private @Nullable Instances instances;
    private boolean reading;

    /** A deployment with parameters of its own. */
    Deployment(
            Run run,
            Template template,
            Target target,
            Position position,
            Map<String, Given> given,
            Frame frame,
            TemplateEvaluator family) {
        this.run = run;
        this.template = template;
        this.target = target;
        this.position = position;
        this.frame = frame;
        this.outer = false;
        this.expressions = new Expressions(this, given, family);
        this.outputs = new Outputs(this);
    }

    /** A nested deployment of outer scope, whose expressions are its parent's. */
    Deployment(Deployment parent, Template template, Target target, Position position, Frame frame) {
        this.run = parent.run;
        this.template = template;
        this.target = target;
        this.position = position;
        this.frame = frame;
        this.outer = true;
        this.expressions = parent.expressions;
        this.outputs = new Outputs(this);
    }

    Run run() {
        return run;
    }

    Template template() {
        return template;
    }

    Target target() {
        return target;
    }

    Position position() {
        return position;
    }

    JsonNode name() {
        return position.name();
    }

    String path() {
        return position.path();
    }

    Expressions expressions() {
        return expressions;
    }

    /** Where the template as a whole stands: within the loops around it. */
    Frame frame() {
        return frame;
    }

    Outputs outputs() {
        return outputs;
    }

    /** Whether its resources may come in loops: Azure refuses that in nested templates of outer scope. */
    boolean mayLoop() {
        return !outer;
    }

    /** The resources; they are named when they are first asked for. */
    Instances instances() {
        if (instances == null) {
            reading = true;
            instances = new InstanceReader(this).read();
            reading = false;
            instances.all().stream()
                    .filter(Instance::isGroup)
                    .forEach(group -> run.groups().add(this, group));
        }
        return instances;
    }

    /** A resource of this template; none while the names are still being worked out. */
    Optional<Instance> find(PartText key) {
        return reading ? Optional.empty() : instances().find(key);
    }

    List<Instance> loop(String name) {
        return reading ? List.of() : instances().loop(name);
    }

    NestedDeployment module(Instance instance) {
        return modules.computeIfAbsent(instance, i -> new NestedDeployment(this, i));
    }

    void notEvaluated(String type, String title, Place place) {
        run.sink().notEvaluated(type, run.findings().shown(path() + title), place);
    }

    /** Hands on all its resources, and those of the deployments that it nests, in the order of the text. */
    void emit() {
        Emission emission = new Emission(this);
        for (Instance instance : instances().all()) {
            if (!run.budget().resource()) {
                run.findings()
                        .add(
                                TemplateCodes.TOO_MUCH,
                                template.root().place(),
                                "what the template expands to is too large; the rest is not evaluated",
                                "split the template");
                return;
            }
            emission.emit(instance);
        }
        checkTheRest();
    }

    private void checkTheRest() {
        if (!outer) {
            expressions.parameters().checkAll();
            expressions.variables().checkAll();
        }
        outputs.checkAll();
        Dependencies.check(this);
    }
}
