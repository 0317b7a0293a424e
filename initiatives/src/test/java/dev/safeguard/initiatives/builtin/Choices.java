package dev.safeguard.initiatives.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.alias.AliasType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values worth trying for a field: what it is compared with and what lies next to that, null and absence included. */
final class Choices {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Choices() {}

    /** In a stable order; a missing node stands for absence. */
    static List<JsonNode> of(AliasType type, Set<JsonNode> compared) {
        Set<JsonNode> choices = new LinkedHashSet<>();
        switch (type) {
            case BOOLEAN -> choices.addAll(List.of(BooleanNode.TRUE, BooleanNode.FALSE));
            case INTEGER, NUMBER -> numbers(compared, choices);
            case STRING -> texts(compared, choices);
            case ARRAY -> arrays(compared, choices);
            case OBJECT -> objects(choices);
            default -> anything(compared, choices);
        }
        choices.add(NullNode.getInstance());
        choices.add(MissingNode.getInstance());
        return new ArrayList<>(choices);
    }

    private static void numbers(Set<JsonNode> compared, Set<JsonNode> choices) {
        compared.stream().filter(Choices::isNumber).map(JsonNode::asLong).forEach(number -> {
            choices.add(LongNode.valueOf(number));
            choices.add(LongNode.valueOf(number - 1));
            choices.add(LongNode.valueOf(number + 1));
        });
        choices.add(LongNode.valueOf(7));
    }

    private static boolean isNumber(JsonNode node) {
        return node.asText().matches("-?\\d{1,15}");
    }

    private static void texts(Set<JsonNode> compared, Set<JsonNode> choices) {
        compared.stream().filter(node -> !node.isNull()).map(JsonNode::asText).forEach(text -> {
            choices.add(TextNode.valueOf(text));
            choices.add(TextNode.valueOf(otherCase(text)));
            if (text.contains("*")) {
                choices.add(TextNode.valueOf(text.replace("*", "x")));
            }
            if (isNumber(TextNode.valueOf(text))) {
                choices.add(TextNode.valueOf(Long.toString(Long.parseLong(text) + 1)));
                choices.add(TextNode.valueOf(Long.toString(Long.parseLong(text) - 1)));
            }
        });
        choices.add(TextNode.valueOf("other"));
        choices.add(TextNode.valueOf(""));
    }

    private static String otherCase(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper;
    }

    private static void arrays(Set<JsonNode> compared, Set<JsonNode> choices) {
        Set<JsonNode> members = new LinkedHashSet<>();
        texts(compared, members);
        choices.add(JSON.arrayNode());
        members.forEach(member -> choices.add(JSON.arrayNode().add(member)));
        ArrayNode two = JSON.arrayNode();
        members.stream().limit(2).forEach(two::add);
        choices.add(two);
    }

    private static void objects(Set<JsonNode> choices) {
        choices.add(JSON.objectNode());
        choices.add(JSON.objectNode().put("x", "y"));
    }

    private static void anything(Set<JsonNode> compared, Set<JsonNode> choices) {
        texts(compared, choices);
        compared.stream().filter(JsonNode::isNumber).forEach(choices::add);
        if (compared.stream().anyMatch(node -> node.asText().matches("(?i)true|false"))) {
            choices.addAll(List.of(BooleanNode.TRUE, BooleanNode.FALSE));
        }
    }
}
