package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.Value;
import java.util.Map;
import java.util.Optional;

/** Finds {@code properties.parameters} of a deployment: all of it that the policy engine evaluates itself. */
final class DeploymentParameters {
    private DeploymentParameters() {}

    static Optional<Value> in(Value.Obj deployment) {
        return member(deployment, "properties").flatMap(p -> member(p, "parameters"));
    }

    private static Optional<Value> member(Value object, String name) {
        return object instanceof Value.Obj obj
                ? obj.members().entrySet().stream()
                        .filter(m -> m.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                : Optional.empty();
    }
}
