package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Bounds and allowed values of one schema, without those of its parts. */
final class Constraints {
    private static final String LENGTH = "Length of the value should be %s than or equal to '%d'";
    private static final String VALUE = "The value should be %s than or equal to '%d'";

    private Constraints() {}

    static Optional<String> refusal(Part schema, JsonNode value) {
        return Stream.of(length(schema, value), bounds(schema, value), allowed(schema, value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> length(Part schema, JsonNode value) {
        if (!value.isTextual() && !value.isArray()) {
            return Optional.empty();
        }
        int length = value.isTextual() ? value.textValue().length() : value.size();
        return outside(schema, "minLength", "maxLength", length, LENGTH);
    }

    private static Optional<String> bounds(Part schema, JsonNode value) {
        return value.isIntegralNumber()
                ? outside(schema, "minValue", "maxValue", value.longValue(), VALUE)
                : Optional.empty();
    }

    private static Optional<String> outside(Part schema, String least, String most, long value, String message) {
        OptionalLong min = limit(schema, least);
        OptionalLong max = limit(schema, most);
        if (min.isPresent() && value < min.getAsLong()) {
            return Optional.of(message.formatted("greater", min.getAsLong()));
        }
        return max.isPresent() && value > max.getAsLong()
                ? Optional.of(message.formatted("less", max.getAsLong()))
                : Optional.empty();
    }

    private static OptionalLong limit(Part schema, String name) {
        JsonNode limit = schema.value(name);
        return limit.isIntegralNumber() ? OptionalLong.of(limit.longValue()) : OptionalLong.empty();
    }

    /** Of an array every item must be allowed, unless the array itself is. */
    private static Optional<String> allowed(Part schema, JsonNode value) {
        Optional<Part> allowed = schema.member("allowedValues");
        if (allowed.isEmpty() || isAllowed(allowed.get().json(), value)) {
            return Optional.empty();
        }
        boolean subset = value.isArray()
                && value.valueStream().allMatch(item -> isAllowed(allowed.get().json(), item));
        return subset
                ? Optional.empty()
                : Optional.of(
                        "The parameter value is not part of the allowed value(s): '" + values(allowed.get()) + "'");
    }

    private static boolean isAllowed(JsonNode allowed, JsonNode value) {
        return UnknownValue.isUnknown(value) || allowed.valueStream().anyMatch(one -> equal(one, value));
    }

    private static boolean equal(JsonNode one, JsonNode other) {
        return (one.isTextual() && other.isTextual())
                ? one.textValue().equalsIgnoreCase(other.textValue())
                : one.equals(other) || (one.isIntegralNumber() && one.asText().equals(other.asText()));
    }

    private static String values(Part allowed) {
        return String.join(
                ",", allowed.json().valueStream().map(JsonNode::asText).toList());
    }
}
