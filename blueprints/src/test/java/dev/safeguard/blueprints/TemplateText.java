package dev.safeguard.blueprints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.compiler.expression.ExpressionText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a template says, read without deploying or expanding it. */
final class TemplateText {
    private TemplateText() {}

    /** The template and the one nested in it, each without the other. */
    static List<ObjectNode> levels(ObjectNode template) {
        ObjectNode outer = template.deepCopy();
        JsonNode deployment = outer.get("resources")
                .valueStream()
                .filter(r -> r.at("/properties/template").isObject())
                .findFirst()
                .orElseThrow();
        return List.of(outer, (ObjectNode) ((ObjectNode) deployment.get("properties")).remove("template"));
    }

    /** All calls of functions, those in property names included. */
    static List<Call> calls(JsonNode json) {
        return strings(json)
                .filter(ExpressionText::isExpression)
                .flatMap(text -> ((Parsed.Ok) Expression.parse(text)).expression().calls().stream())
                .toList();
    }

    /** The first argument of all calls of a function. */
    static Set<String> named(String function, JsonNode json) {
        return calls(json).stream()
                .filter(call -> call.isTo(function))
                .map(call -> call.textArgument(0))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> memberNames(JsonNode object) {
        return object.propertyStream().map(p -> p.getKey()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All strings, property names included; of an unknown value what it waits for. */
    static Stream<String> strings(JsonNode json) {
        if (json.isObject()) {
            return json.propertyStream()
                    .flatMap(member -> Stream.concat(Stream.of(member.getKey()), strings(member.getValue())));
        }
        return json.isArray()
                ? json.valueStream().flatMap(TemplateText::strings)
                : Stream.of(UnknownValue.reason(json).orElseGet(json::asText));
    }
}
