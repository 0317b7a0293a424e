package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Transforms by value, and those that wrap a value. */
final class Values {
    private static final String AS_TEXT = " (string)";
    private static final String ABSENT = "absent";

    private Values() {}

    static Optional<JsonNode> not(JsonNode value) {
        return flag(value).<JsonNode>map(flag -> BooleanNode.valueOf(!flag)).or(() -> mistyped(value));
    }

    /** {@code Enabled/Disabled}: the first for true. */
    static Optional<JsonNode> choose(String names, JsonNode value) {
        String[] both = names.replace(AS_TEXT, "").split("/", 2);
        return flag(value).map(flag -> choice(flag ? both[0] : both[1])).or(() -> mistyped(value));
    }

    private static JsonNode choice(String name) {
        return TextNode.valueOf(name);
    }

    /** States hold some flags as texts. */
    private static Optional<Boolean> flag(JsonNode value) {
        return switch (value.asText().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> mistyped(JsonNode value) {
        return Transforms.unknown("a flag is wanted and a value of kind " + value.getNodeType() + " given");
    }

    /** {@code a=b,c=absent}: b for a, nothing for c, everything else as it is; names without regard to case. */
    static Optional<JsonNode> mapped(String pairs, JsonNode value) {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(pairs.split(",", -1))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> names.put(pair[0], pair[1]));
        String name = names.getOrDefault(value.asText(), "");
        return name.isEmpty()
                ? Optional.of(value)
                : Optional.<JsonNode>of(TextNode.valueOf(name)).filter(text -> !name.equals(ABSENT));
    }

    /**
     * {@code {field}} wraps each element into an object with that one field; without a field it stays as it is, but of a
     * block only an element: rows of their own fill it.
     */
    static Transform each(String shape) {
        String field = shape.replace("{", "").replace("}", "");
        return (value, scope) -> Optional.of(field.isEmpty() ? element(value) : object(field, value));
    }

    private static JsonNode element(JsonNode value) {
        return value.isObject() ? JsonNodeFactory.instance.objectNode() : value;
    }

    private static JsonNode object(String field, JsonNode value) {
        return JsonNodeFactory.instance.objectNode().set(field, value);
    }

    static Transform pair(String field) {
        return (value, scope) -> Optional.of(
                JsonNodeFactory.instance.objectNode().put("field", field).set("equals", value));
    }
}
