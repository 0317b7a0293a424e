package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.dsl.rule.Parameter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values for the parameters that only an assignment gives, so that a rule can be planned before there is one. */
final class StandIns {
    private StandIns() {}

    static Map<String, JsonNode> of(List<Parameter> parameters) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        parameters.stream()
                .filter(parameter -> parameter.defaultValue().isEmpty())
                .forEach(parameter -> values.put(parameter.name(), value(parameter)));
        return values;
    }

    private static JsonNode value(Parameter parameter) {
        return parameter.allowedValues().stream()
                .findFirst()
                .map(Values::toJson)
                .orElseGet(() -> ofType(parameter.type().toLowerCase(Locale.ROOT)));
    }

    private static JsonNode ofType(String type) {
        return switch (type) {
            case "array" -> Json.array(List.of());
            case "object" -> Json.object();
            case "boolean" -> BooleanNode.TRUE;
            case "integer" -> IntNode.valueOf(1);
            case "float" -> DecimalNode.valueOf(BigDecimal.ONE);
            case "datetime" -> TextNode.valueOf("2026-01-01T00:00:00.0000000Z");
            default -> TextNode.valueOf("Audit"); // an effect wherever a rule uses the parameter as one
        };
    }

    /** Whether every value of an assignment is known without one: by a default, or a list of what is allowed. */
    static boolean areCertain(List<Parameter> parameters) {
        return parameters.stream()
                .allMatch(
                        p -> p.defaultValue().isPresent() || !p.allowedValues().isEmpty());
    }
}
