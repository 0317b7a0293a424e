package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.Locale;
import java.util.Optional;

/** Evaluates what identifies a resource: type, name, version, condition and scope. */
final class InstanceFactory {
    private final Deployment deployment;

    InstanceFactory(Deployment deployment) {
        this.deployment = deployment;
    }

    /** @throws TemplateFault when the resource cannot be identified */
    Instance make(Template.Declaration declaration, Optional<Instance> parent, InstanceReader.Turn turn) {
        Part part = declaration.part();
        Frame frame = turn.frame();
        boolean existing = part.value("existing").asBoolean(false);
        Instance.Declared declared = declared(part, parent, frame);
        ResourcePath path = path(part, parent, declared, frame);
        return new Instance(
                declaration,
                turn.loop(),
                turn.index(),
                frame,
                declared,
                path,
                apiVersion(part, frame),
                deployed(part, frame),
                existing);
    }

    private JsonNode evaluate(Part part, String member, Frame frame) {
        return deployment.expressions().evaluate(part.value(member), frame);
    }

    private Instance.Declared declared(Part part, Optional<Instance> parent, Frame frame) {
        JsonNode type = evaluate(part, "type", frame);
        if (!type.isTextual() || type.textValue().isEmpty()) {
            throw new TemplateFault("The type property must be a known text.");
        }
        PartText name = name(part, frame);
        Instance.Declared own = new Instance.Declared(type.textValue(), name);
        return parent.map(p -> below(p.declared(), own)).orElse(own);
    }

    private PartText name(Part part, Frame frame) {
        JsonNode name = evaluate(part, "name", frame);
        boolean unknown = UnknownValue.isUnknown(name);
        if (!unknown && name.asText("").isEmpty()) {
            throw new TemplateFault("The name property cannot be null or empty.");
        }
        if (!unknown && !name.isTextual()) {
            throw new TemplateFault("The name property must be a string.");
        }
        return PartText.of(name, deployment.run().holes());
    }

    /** A child gives one segment of type and name, or both in full. */
    private static Instance.Declared below(Instance.Declared parent, Instance.Declared child) {
        String prefix = parent.type().toLowerCase(Locale.ROOT) + "/";
        boolean inFull = child.type().toLowerCase(Locale.ROOT).startsWith(prefix);
        boolean namedInFull =
                inFull && child.name().segments().size() == child.type().split("/", -1).length - 1;
        PartText name = namedInFull ? child.name() : parent.name().plus("/").plus(child.name());
        return new Instance.Declared(inFull ? child.type() : parent.type() + "/" + child.type(), name);
    }

    private ResourcePath path(Part part, Optional<Instance> parent, Instance.Declared declared, Frame frame) {
        Target target = target(part, frame);
        if (declared.type().equalsIgnoreCase("Microsoft.Resources/resourceGroups") && target.hasSubscription()) {
            return new ResourcePath(declared.type(), declared.name(), target.groupId(declared.name()));
        }
        PartText base = parent.isPresent() && !part.has("scope")
                ? baseOf(parent.get())
                : scope(part, target, declared.type(), frame);
        return ResourcePath.on(base, declared.type(), declared.name());
    }

    /** A child lies where its parent does. */
    private PartText baseOf(Instance parent) {
        PartText id = parent.path().id();
        int end = id.pattern()
                .toLowerCase(Locale.ROOT)
                .indexOf("/providers/"
                        + parent.declared().type().split("/", 2)[0].toLowerCase(Locale.ROOT) + "/");
        return end < 0 ? deployment.target().id() : id.to(end);
    }

    private PartText scope(Part part, Target target, String type, Frame frame) {
        boolean deployments = type.equalsIgnoreCase("Microsoft.Resources/deployments");
        if (!part.has("scope") || deployments) {
            return target.baseOf(type);
        }
        JsonNode scope = evaluate(part, "scope", frame);
        if (scope.isNull()) {
            return target.baseOf(type);
        }
        if (!scope.isTextual() && !UnknownValue.isUnknown(scope)) {
            throw new TemplateFault("The scope property must be a text.");
        }
        return ResourcePath.scope(PartText.of(scope, deployment.run().holes()), target);
    }

    /** Where a resource lies that names another group or subscription, as references to existing ones may. */
    private Target target(Part part, Frame frame) {
        Target target = deployment.target();
        boolean elsewhere = part.has("subscriptionId") || part.has("resourceGroup");
        return elsewhere ? Elsewhere.of(part, target, member -> evaluate(part, member, frame), holes()) : target;
    }

    private Holes holes() {
        return deployment.run().holes();
    }

    private JsonNode apiVersion(Part part, Frame frame) {
        return part.has("apiVersion")
                ? evaluate(part, "apiVersion", frame)
                : UnknownValue.node("the resource names no apiVersion");
    }

    private Instance.Deployed deployed(Part part, Frame frame) {
        if (part.member("condition").isEmpty()) {
            return Instance.Deployed.YES;
        }
        JsonNode condition = evaluate(part, "condition", frame);
        if (UnknownValue.isUnknown(condition)) {
            return Instance.Deployed.MAYBE;
        }
        if (!condition.isBoolean()) {
            throw new TemplateFault("The condition must evaluate to a boolean.");
        }
        return condition.booleanValue() ? Instance.Deployed.YES : Instance.Deployed.NO;
    }
}
