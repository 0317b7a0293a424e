package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.Deployment.Position;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets up a nested deployment: its template, its scope of expressions, what it is deployed to, its parameters. */
final class NestedDeploymentFactory {
    private final Deployment parent;
    private final Instance instance;
    private final Part properties;

    NestedDeploymentFactory(Deployment parent, Instance instance) {
        this.parent = parent;
        this.instance = instance;
        this.properties = instance.part()
                .member("properties")
                .filter(part -> part.json().isObject())
                .orElseThrow(() -> new TemplateFault("A deployment must have the object 'properties'."));
    }

    Optional<Deployment> make() {
        Optional<Template> template = (hasTemplate() ? nested() : linked())
                .map(Template::of)
                .filter(t -> new TemplateCheck(t, parent.run().findings()).isUsable());
        if (template.isEmpty()) {
            parent.notEvaluated(
                    "Microsoft.Resources/deployments", title(), instance.part().place());
        }
        return template.map(this::deployment);
    }

    /** What Azure would refuse and what makes no difference to the resources. */
    private void warn() {
        JsonNode mode = evaluate(properties.value("mode"));
        if (mode.isTextual() && !mode.textValue().equalsIgnoreCase("Incremental")) {
            refused(properties, "a nested deployment in mode `" + mode.textValue() + "`", "use mode Incremental");
        }
        if (properties.has("parameters") && properties.has("parametersLink")) {
            refused(properties, "both `parameters` and `parametersLink`", "keep one of them");
        }
    }

    private void refused(Part part, String problem, String remedy) {
        parent.run().findings().add(TemplateCodes.REFUSED, part.place(), problem, remedy);
    }

    private Deployment deployment(Template template) {
        warn();
        Map<String, Given> given =
                isInner() ? new NestedParameters(parent, instance, title()).of(properties) : Map.of();
        Position position = position(files(template, given));
        parent.run().budget().deployment(position.level());
        Target target = target(template);
        template.level().filter(level -> level != target.level()).ifPresent(level -> mismatch(template, target, level));
        if (!isInner()) {
            return new Deployment(parent, template, target, position, instance.frame());
        }
        return new Deployment(
                parent.run(),
                template,
                target,
                position,
                given,
                instance.frame().seenFromInside(),
                parent.expressions().evaluator());
    }

    private void mismatch(Template template, Target target, Level level) {
        String problem = "a template for a " + level.label() + " is deployed to a "
                + target.level().label();
        refused(template.root(), problem, "correct `$schema`, or the scope of the deployment");
    }

    private boolean hasTemplate() {
        return properties.member("template").isPresent();
    }

    private boolean isInner() {
        if (!hasTemplate()) {
            return true;
        }
        JsonNode options = evaluate(properties.value("expressionEvaluationOptions"));
        return Names.member(options, "scope")
                .filter(scope -> scope.asText().equalsIgnoreCase("inner"))
                .isPresent();
    }

    private Optional<Part> nested() {
        Part template = properties.member("template").orElseThrow(() -> new TemplateFault("The template is null."));
        if (!template.json().isTextual()) {
            return Optional.of(template);
        }
        JsonNode value = evaluate(template.json());
        return UnknownValue.isUnknown(value)
                ? unavailable("the nested template is known at deployment only")
                : Optional.of(new Part(
                        new PlacedText(
                                template.text().document(),
                                value,
                                Map.of("", template.place()),
                                template.text().file()),
                        "",
                        value));
    }

    private Optional<Part> linked() {
        Part link = properties
                .member("templateLink")
                .orElseThrow(() -> new TemplateFault("A deployment must have 'template' or 'templateLink'."));
        Part known = PlacedText.of("", evaluate(link.json())).root();
        Optional<Part> template = parent.run().links().find(known, link);
        return template.isPresent() ? template : unavailable("linked template `" + Links.shown(known) + "`");
    }

    private Optional<Part> unavailable(String what) {
        parent.run()
                .findings()
                .add(
                        TemplateCodes.LINK_UNAVAILABLE,
                        instance.part().place(),
                        what + " is not available",
                        "say where it is found, or scan the expanded template");
        return Optional.empty();
    }

    /** The file of a linked template comes after those around it. */
    private List<Linked> files(Template template, Map<String, Given> given) {
        List<Linked> around = parent.position().files();
        Optional<Linked> linked = hasTemplate() ? Optional.empty() : Linked.of(template.root(), given);
        if (linked.filter(around::contains).isPresent()) {
            throw new TemplateFault("The linked template leads back to itself, and so would never end.");
        }
        return Stream.concat(around.stream(), linked.stream()).toList();
    }

    private Position position(List<Linked> files) {
        return new Position(
                instance.path().name().node(),
                parent.path() + title() + "/",
                parent.position().level() + 1,
                Conditions.of(instance, parent),
                files);
    }

    /** The name, or the symbolic one where that says more. */
    private String title() {
        PartText name = instance.path().name();
        String turn = instance.index().isPresent() ? "[" + instance.index().getAsInt() + "]" : "";
        return name.isKnown()
                ? name.shown()
                : instance.symbol().map(s -> s + turn).orElseGet(name::shown);
    }

    private Target target(Template template) {
        Part part = instance.part();
        JsonNode scope = evaluate(part.value("scope"));
        Target target = scope.isTextual() || UnknownValue.isUnknown(scope)
                ? Elsewhere.scope(
                        PartText.of(scope, parent.run().holes()),
                        parent.target(),
                        template.level().orElse(parent.target().level()))
                : Elsewhere.of(
                        part,
                        parent.target(),
                        member -> evaluate(part.value(member)),
                        parent.run().holes());
        boolean hasLocation = target.level() != Level.RESOURCE_GROUP && part.has("location");
        return hasLocation ? target.withLocation(evaluate(part.value("location"))) : target;
    }

    private JsonNode evaluate(JsonNode tree) {
        return parent.expressions().evaluate(tree, instance.frame());
    }
}
