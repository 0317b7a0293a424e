package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A bare rule has no place to declare parameters: the values that its case gives declare those that the rule asks for. A
 * value that the rule does not ask for stays undeclared.
 */
final class ImpliedParameters {
    private static final Pattern REFERENCE =
            Pattern.compile("parameters\\s*\\(\\s*'([^']*)'", Pattern.CASE_INSENSITIVE);

    private ImpliedParameters() {}

    static PolicyDefinition declare(PolicyDefinition rule, JsonNode json, Map<String, JsonNode> given) {
        Set<String> wanted = REFERENCE
                .matcher(json.toString())
                .results()
                .map(reference -> fold(reference.group(1)))
                .collect(Collectors.toSet());
        List<Parameter> parameters = given.entrySet().stream()
                .filter(e -> wanted.contains(fold(e.getKey())))
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

    private static String fold(String name) {
        return name.toUpperCase(Locale.ROOT);
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
