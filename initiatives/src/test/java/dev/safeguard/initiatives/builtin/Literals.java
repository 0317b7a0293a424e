package dev.safeguard.initiatives.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Value;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The literals that a value of a rule may come to, or is made of.
 *
 * @param parameters values of the rule's parameters, names in lower case
 */
record Literals(Map<String, JsonNode> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("parameters\\('([^']*)'\\)");
    private static final Pattern FIELD = Pattern.compile("(?:field|current)\\('([^']*)'\\)");
    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");

    /** Members of arrays one by one, keys and values of objects. */
    Set<JsonNode> of(Value value) {
        Set<JsonNode> found = new LinkedHashSet<>();
        if (value instanceof Value.Expression expression) {
            ofExpression(expression.text(), found);
        } else if (value instanceof Value.Array array) {
            array.items().forEach(item -> found.addAll(of(item)));
        } else {
            flatten(Values.toJson(value), found);
        }
        return found;
    }

    private void ofExpression(String text, Set<JsonNode> found) {
        Matcher named = PARAMETER.matcher(text);
        while (named.find()) {
            JsonNode bound = parameters.get(named.group(1).toLowerCase(Locale.ROOT));
            if (bound != null) {
                flatten(bound, found);
            }
        }
        String rest = FIELD.matcher(PARAMETER.matcher(text).replaceAll("")).replaceAll("");
        QUOTED.matcher(rest).results().forEach(quoted -> found.add(TextNode.valueOf(quoted.group(1))));
    }

    private static void flatten(JsonNode node, Set<JsonNode> found) {
        if (!node.isContainerNode()) {
            found.add(node);
        }
        node.fieldNames().forEachRemaining(key -> found.add(TextNode.valueOf(key)));
        node.forEach(member -> flatten(member, found));
    }

    /** The fields that an expression reads. */
    static Stream<String> fields(Value value) {
        return value instanceof Value.Expression expression
                ? FIELD.matcher(expression.text()).results().map(result -> result.group(1))
                : Stream.empty();
    }
}
