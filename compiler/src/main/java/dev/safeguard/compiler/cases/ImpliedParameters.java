package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bare rule has no place to declare parameters: the values that its case gives declare them. */
final class ImpliedParameters {
    private ImpliedParameters() {}

    static PolicyDefinition declare(PolicyDefinition rule, Map<String, JsonNode> given) {
        List<Parameter> parameters = given.entrySet().stream()
                .map(e -> parameter(e.getKey(), e.getValue()))
                .toList();
        return new PolicyDefinition(
                rule.name(),
                rule.id(),
                rule.displayName(),
                rule.description(),
                rule.policyType(),
                rule.mode(),
                rule.version(),
                rule.metadata(),
                parameters,
                rule.rule(),
                rule.others());
    }

    private static Parameter parameter(String name, JsonNode value) {
        return new Parameter(name, type(value), Optional.empty(), List.of(), Value.NO_MEMBERS, Optional.empty());
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "Array";
            case OBJECT -> "Object";
            case BOOLEAN -> "Boolean";
            case NUMBER -> value.isIntegralNumber() ? "Integer" : "Float";
            default -> "String";
        };
    }
}
