package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.rule.Operator;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Values that may make a comparison come out as wanted; missing stands for no value at all. */
final class Lures {
    private static final JsonNode ABSENT = MissingNode.getInstance();

    private Lures() {}

    static List<JsonNode> of(Operator operator, JsonNode operand, boolean wanted) {
        boolean holds = wanted != operator.isNegated();
        Operator plain = operator.isNegated() ? operator.opposite().orElse(operator) : operator;
        return switch (plain) {
            case IN -> holds ? each(operand) : others(operand);
            case LIKE -> holds ? spellings(filled(operand.asText(), "*", List.of("abc", "1", ""))) : others(operand);
            case MATCH, MATCH_INSENSITIVELY -> holds ? List.of(matching(operand.asText())) : others(operand);
            case CONTAINS -> holds ? containing(operand) : others(operand);
            case CONTAINS_KEY -> holds ? List.of(object(operand.asText())) : List.of(object("other"), ABSENT);
            case EXISTS -> wanted == operand.asText().equalsIgnoreCase("true") ? something() : List.of(ABSENT);
            case LESS, LESS_OR_EQUALS, GREATER, GREATER_OR_EQUALS -> around(operand);
            default -> holds ? spellings(List.of(operand)) : others(operand);
        };
    }

    private static List<JsonNode> each(JsonNode operand) {
        List<JsonNode> members = new ArrayList<>();
        operand.forEach(members::add);
        return spellings(members);
    }

    /** The value itself, and what else is written like it: {@code "true"} and {@code true}, {@code "5"} and {@code 5}. */
    static List<JsonNode> spellings(List<JsonNode> values) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode value : values) {
            String text = value.asText();
            if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
                all.add(BooleanNode.valueOf(text.equalsIgnoreCase("true")));
            }
            if (text.matches("-?\\d{1,18}")) {
                all.add(LongNode.valueOf(Long.parseLong(text)));
            }
            all.add(value);
            all.add(TextNode.valueOf(text));
        }
        return all;
    }

    static List<JsonNode> others(JsonNode operand) {
        List<JsonNode> others = new ArrayList<>();
        String text = operand.asText();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            others.add(BooleanNode.valueOf(text.equalsIgnoreCase("false")));
        }
        if (text.matches("-?\\d{1,17}")) {
            others.add(LongNode.valueOf(Long.parseLong(text) + 1));
        }
        List.of("other", "1", "zz.zz", "").forEach(t -> others.add(TextNode.valueOf(t)));
        others.add(ABSENT);
        others.add(JsonNodeFactory.instance.arrayNode());
        return others;
    }

    private static List<JsonNode> filled(String pattern, String wildcard, List<String> fillings) {
        return fillings.stream()
                .<JsonNode>map(filling -> TextNode.valueOf(pattern.replace(wildcard, filling)))
                .toList();
    }

    private static JsonNode matching(String pattern) {
        return TextNode.valueOf(pattern.replace('#', '1').replace('?', 'a').replace('.', 'x'));
    }

    private static List<JsonNode> containing(JsonNode operand) {
        List<JsonNode> all = new ArrayList<>(spellings(List.of(operand)));
        all.add(TextNode.valueOf("a" + operand.asText() + "b"));
        all.add(JsonNodeFactory.instance.arrayNode().add(operand));
        all.add(object(operand.asText()));
        return all;
    }

    private static JsonNode object(String key) {
        return JsonNodeFactory.instance.objectNode().put(key, "x");
    }

    static List<JsonNode> something() {
        return List.of(
                TextNode.valueOf("x"),
                JsonNodeFactory.instance.objectNode().put("x", "y"),
                JsonNodeFactory.instance.arrayNode().add("x"),
                BooleanNode.TRUE,
                IntNode.valueOf(1));
    }

    /** Below, at and above the operand. */
    private static List<JsonNode> around(JsonNode operand) {
        List<JsonNode> all = new ArrayList<>();
        if (operand.isNumber()) {
            long middle = operand.asLong();
            for (long n : new long[] {middle - 1, middle, middle + 1, 0, middle + 1000}) {
                all.add(LongNode.valueOf(n));
            }
        } else {
            all.addAll(instants(operand.asText()));
            List.of(operand.asText(), "0", "~", "").forEach(text -> all.add(TextNode.valueOf(text)));
            all.add(IntNode.valueOf(1));
        }
        all.add(ABSENT);
        return all;
    }

    private static List<JsonNode> instants(String text) {
        try {
            Instant instant = Instant.parse(text);
            return List.of(
                    TextNode.valueOf(instant.minus(Duration.ofDays(1)).toString()),
                    TextNode.valueOf(instant.plus(Duration.ofDays(1)).toString()));
        } catch (DateTimeParseException e) {
            return List.of();
        }
    }
}
