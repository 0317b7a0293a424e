package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What the effect would do, its expressions evaluated for the resource at hand.
 *
 * @param operations those of modify or append whose condition holds, in order
 * @param skipped why some of them change nothing: a conflict, an absent parent, an alias that cannot be modified
 * @param resource the resource after modify or append
 * @param deployment {@code {parameters: {name: {value}}}} of deployIfNotExists; the template is left to ARM
 * @param others the remaining details, such as {@code actionNames}, {@code defaultState}, {@code roleDefinitionIds}
 */
public record EffectDetails(
        List<ResolvedOperation> operations,
        List<Reason> skipped,
        Optional<ObjectNode> resource,
        Optional<ObjectNode> deployment,
        ObjectNode others) {
    public EffectDetails {
        operations = List.copyOf(operations);
        skipped = List.copyOf(skipped);
    }

    public static EffectDetails none() {
        return of(JsonNodeFactory.instance.objectNode());
    }

    static EffectDetails of(ObjectNode others) {
        return new EffectDetails(List.of(), List.of(), Optional.empty(), Optional.empty(), others);
    }

    /** One object: the other details, then {@code operations}, {@code resource}, {@code deployment} where present. */
    public ObjectNode toJson() {
        ObjectNode json = others.deepCopy();
        if (!operations.isEmpty()) {
            var array = json.putArray("operations");
            operations.forEach(operation -> array.add(operation.toJson()));
        }
        resource.ifPresent(r -> json.set("resource", r));
        deployment.ifPresent(d -> json.set("deployment", d));
        return json;
    }
}
