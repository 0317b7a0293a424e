package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Values that a parameter may take. */
final class TypedParameters {
    private TypedParameters() {}

    /** Defaults as they are; for what has none, the first that may be. */
    static Map<String, JsonNode> initial(PolicyDefinition definition) {
        Map<String, JsonNode> values = new HashMap<>();
        definition.parameters().stream()
                .filter(p -> p.defaultValue().isEmpty())
                .forEach(p -> values.put(p.name(), choices(p, List.of()).get(0)));
        return values;
    }

    /**
     * What may be tried.
     *
     * @param hints what the condition compares the parameter with
     */
    static List<JsonNode> choices(Parameter parameter, List<JsonNode> hints) {
        boolean many = parameter.type().equalsIgnoreCase("array");
        List<JsonNode> allowed =
                parameter.allowedValues().stream().map(Values::toJson).toList();
        if (!allowed.isEmpty()) {
            return many ? arrays(allowed.stream().filter(v -> !v.isArray()).toList(), allowed) : allowed;
        }
        List<JsonNode> choices = new ArrayList<>(many ? arrays(hints, hints) : hints);
        parameter.defaultValue().map(Values::toJson).ifPresent(choices::add);
        usual(parameter.type()).map(Given::tree).forEach(choices::add);
        return choices.stream()
                .filter(v -> fits(parameter.type(), v))
                .distinct()
                .toList();
    }

    private static List<JsonNode> arrays(List<JsonNode> members, List<JsonNode> whole) {
        List<JsonNode> arrays =
                new ArrayList<>(whole.stream().filter(JsonNode::isArray).toList());
        members.forEach(
                member -> arrays.add(JsonNodeFactory.instance.arrayNode().add(member)));
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        members.forEach(all::add);
        if (!all.isEmpty()) {
            arrays.add(all);
        }
        return arrays;
    }

    private static Stream<String> usual(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "array" -> Stream.of("[\"x\"]", "[]", "[\"eastus\"]");
            case "object" -> Stream.of("{}", "{\"x\": \"y\"}");
            case "boolean" -> Stream.of("false", "true");
            case "integer", "float" -> Stream.of("1", "0", "2", "100");
            case "datetime" -> Stream.of("\"2026-01-01T00:00:00.0000000Z\"");
            default -> Stream.of("\"x\"", "\"\"", "\"y\"", "\"*\"", "\"1\"", "\"true\"");
        };
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "float" -> value.isNumber();
            default -> value.isTextual();
        };
    }
}
