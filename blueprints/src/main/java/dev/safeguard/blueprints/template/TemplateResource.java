package dev.safeguard.blueprints.template;

import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource that a template deploys.
 *
 * @param names one for each segment of the type, parents first; literals or expressions
 * @param scope id of the resource that this one extends
 * @param condition when false, it is not deployed
 * @param body members beside those above: location, tags, sku, identity, properties, …
 * @param dependsOn ids of what must be deployed before
 */
public record TemplateResource(
        ArmType type,
        List<Value> names,
        Optional<Value> scope,
        Optional<Value> condition,
        Value.Obj body,
        List<Value> dependsOn)
        implements TemplateEntry {
    public TemplateResource {
        names = List.copyOf(names);
        dependsOn = List.copyOf(dependsOn);
    }

    public static TemplateResource resource(ArmType type, Value... names) {
        return new TemplateResource(
                type, List.of(names), Optional.empty(), Optional.empty(), Value.NO_MEMBERS, List.of());
    }

    /** A resource below this one in type and name; deployed after it, and only when it is. */
    public TemplateResource child(ArmType childType, Value name) {
        Value[] all = Stream.concat(names.stream(), Stream.of(name)).toArray(Value[]::new);
        TemplateResource child = resource(childType, all).after(this);
        return condition.map(child::onlyIf).orElse(child);
    }

    /** An extension resource on this one; deployed after it. */
    public TemplateResource extension(ArmType extensionType, Value name) {
        TemplateResource extension = resource(extensionType, name).after(this);
        return new TemplateResource(
                extensionType,
                extension.names,
                Optional.of(id()),
                Optional.empty(),
                extension.body,
                extension.dependsOn);
    }

    public TemplateResource onlyIf(Value wanted) {
        return new TemplateResource(type, names, scope, Optional.of(wanted), body, dependsOn);
    }

    /** With one more member of the body: {@code with("location", …)}. */
    public TemplateResource with(String member, Value value) {
        return new TemplateResource(type, names, scope, condition, body.with(member, value), dependsOn);
    }

    public TemplateResource properties(Value.Obj properties) {
        return with("properties", properties);
    }

    public TemplateResource after(TemplateEntry... others) {
        List<Value> all = new ArrayList<>(dependsOn);
        Arrays.stream(others).map(TemplateEntry::id).forEach(all::add);
        return new TemplateResource(type, names, scope, condition, body, all);
    }

    /** As a template writes it: the segments joined by slashes. */
    Value name() {
        if (names.size() == 1) {
            return names.get(0);
        }
        StringBuilder pattern = new StringBuilder("{0}");
        for (int i = 1; i < names.size(); i++) {
            pattern.append("/{").append(i).append('}');
        }
        return Arm.format(pattern.toString(), names.toArray(Value[]::new));
    }

    @Override
    public Value.Expression id() {
        return scope.map(s -> Arm.extensionId(s, type, names)).orElseGet(() -> Arm.id(type, names));
    }

    /** {@code [reference(id, apiVersion)]}: what the service says of it once it is deployed. */
    public Value.Expression reference() {
        return Arm.call("reference", id(), Value.of(type.apiVersion()));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.resource(this);
    }
}
