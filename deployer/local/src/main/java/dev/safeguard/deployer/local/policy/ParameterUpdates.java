package dev.safeguard.deployer.local.policy;

import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;
import java.util.Optional;

/** Azure's rule for a stored definition: parameters stay, keep their type, and new ones have a default. */
final class ParameterUpdates {
    private ParameterUpdates() {}

    static void check(ArmId id, List<Parameter> before, List<Parameter> after) {
        for (Parameter old : before) {
            Parameter kept = find(after, old)
                    .orElseThrow(() -> refusal(id, "the parameter '" + old.name() + "' cannot be removed"));
            if (!kept.type().equalsIgnoreCase(old.type())) {
                throw refusal(id, "the type of the parameter '" + old.name() + "' cannot be changed");
            }
        }
        for (Parameter parameter : after) {
            if (find(before, parameter).isEmpty() && parameter.defaultValue().isEmpty()) {
                throw refusal(id, "the new parameter '" + parameter.name() + "' needs a default value");
            }
        }
    }

    private static Optional<Parameter> find(List<Parameter> parameters, Parameter wanted) {
        return parameters.stream()
                .filter(p -> p.name().equalsIgnoreCase(wanted.name()))
                .findFirst();
    }

    private static ArmException refusal(ArmId id, String why) {
        return ArmException.badRequest(
                "InvalidPolicyParameterUpdate", "'" + id.name() + "' cannot be updated: " + why + ".");
    }
}
