package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;

/** Access that does not fail, and access from the end. */
final class AccessFunctions {
    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.lazy("tryGet", 2, TemplateFunction.ANY, AccessFunctions::tryGet),
            TemplateFunction.members("indexFromEnd", 2, 2, AccessFunctions::indexFromEnd),
            TemplateFunction.members("tryIndexFromEnd", 2, 2, AccessFunctions::tryIndexFromEnd));

    private AccessFunctions() {}

    /** What would lie below an unknown value is unknown, what lies below null is null. */
    private static JsonNode tryGet(Invocation call) {
        List<JsonNode> path = call.values();
        JsonNode value = path.get(0);
        for (JsonNode key : path.subList(1, path.size())) {
            if (value.isNull()) {
                return value;
            }
            value = step(value, key);
        }
        return value;
    }

    private static JsonNode step(JsonNode value, JsonNode key) {
        if (UnknownValue.isUnknown(key)) {
            return Unknowns.perhaps(UnknownValue.isUnknown(value) ? value : key);
        }
        if (key.isObject()) {
            return keyed(value, key);
        }
        return Lookup.find(value, key).orElseGet(Json::nothing);
    }

    /** {@code {value, fromEnd}}: an index that may count from the end. */
    private static JsonNode keyed(JsonNode value, JsonNode key) {
        JsonNode index = Json.nameIn(key, "value").map(key::get).orElseGet(Json::nothing);
        boolean fromEnd = Json.nameIn(key, "fromEnd")
                .map(key::get)
                .filter(JsonNode::isBoolean)
                .map(JsonNode::booleanValue)
                .orElse(false);
        if (UnknownValue.isUnknown(index)) {
            return Unknowns.perhaps(index);
        }
        return fromEnd && value.isArray() && Json.isInteger(index)
                ? fromEnd(value, index.longValue()).orElseGet(Json::nothing)
                : Lookup.find(value, index).orElseGet(Json::nothing);
    }

    /** 1 is the last member. */
    private static Optional<JsonNode> fromEnd(JsonNode array, long index) {
        return index < 1 ? Optional.empty() : Lookup.at(array, array.size() - index);
    }

    private static JsonNode indexFromEnd(Arguments args) {
        return fromEnd(args.array(0), args.integer(1)).orElseThrow(() -> Lookup.outOfBounds(args.integer(1)));
    }

    private static JsonNode tryIndexFromEnd(Arguments args) {
        return args.get(0).isNull()
                ? Json.nothing()
                : fromEnd(args.array(0), args.integer(1)).orElseGet(Json::nothing);
    }
}
