package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Parameter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What each of several assignments of an initiative asks for. */
final class Assignments {
    private Assignments() {}

    /** Every free number is {@code number} higher; every other assignment is for one business unit's resources. */
    static Map<String, JsonNode> values(Initiative initiative, int number) {
        Map<String, JsonNode> values = new HashMap<>();
        initiative.parameters().stream()
                .filter(parameter -> parameter.type().toLowerCase(Locale.ROOT).equals("integer"))
                .filter(parameter -> parameter.allowedValues().isEmpty())
                .forEach(parameter -> values.put(parameter.name(), raised(parameter, number)));
        if (number % 2 == 1) {
            values.put("scopeToPhiTag", BooleanNode.TRUE);
            values.put("phiTagName", JsonNodeFactory.instance.textNode("CostCenter"));
            values.put("phiTagValues", JsonNodeFactory.instance.arrayNode().add("cc" + (1000 + number)));
        }
        return values;
    }

    private static JsonNode raised(Parameter parameter, int number) {
        long value = parameter
                .defaultValue()
                .map(Object::toString)
                .map(text -> text.replaceAll("\\D", ""))
                .filter(text -> !text.isEmpty())
                .map(Long::parseLong)
                .orElse(0L);
        return LongNode.valueOf(value + number);
    }
}
