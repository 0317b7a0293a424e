package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether two JSON values are the same: with case, type by type ({@code 1} is neither {@code 1.0} nor {@code '1'}),
 * whatever the order of properties. Parts that are not known leave it open, unless a known part differs.
 */
public enum DeepEquality {
    SAME,
    DIFFERENT,
    UNKNOWN;

    /** Compares two values at any depth. */
    public static DeepEquality of(JsonNode a, JsonNode b) {
        if (UnknownValue.isUnknown(a) || UnknownValue.isUnknown(b)) {
            return UNKNOWN;
        }
        if (a.isArray() && b.isArray()) {
            return arrays(a, b);
        }
        return a.isObject() && b.isObject() ? objects(a, b) : of(scalars(a, b));
    }

    /** Numbers by value, {@code 1} and {@code 1.0} alike; else as {@link #of}. */
    static DeepEquality ofValues(JsonNode a, JsonNode b) {
        return a.isNumber() && b.isNumber() ? of(a.decimalValue().compareTo(b.decimalValue()) == 0) : of(a, b);
    }

    /** SAME beats UNKNOWN beats DIFFERENT: whether any of several is the same. */
    public DeepEquality or(DeepEquality other) {
        return this == SAME || other == DIFFERENT ? this : other;
    }

    /** DIFFERENT beats UNKNOWN beats SAME: whether all of several are the same. */
    private DeepEquality and(DeepEquality other) {
        return this == DIFFERENT || other == SAME ? this : other;
    }

    /** True, false, or an unknown value. */
    public JsonNode asJson() {
        return this == UNKNOWN
                ? UnknownValue.node("comparison with a value that is not known yet")
                : Json.bool(this == SAME);
    }

    private static DeepEquality of(boolean same) {
        return same ? SAME : DIFFERENT;
    }

    private static boolean scalars(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.isIntegralNumber() == b.isIntegralNumber()
                    && a.decimalValue().compareTo(b.decimalValue()) == 0;
        }
        return a.equals(b);
    }

    private static DeepEquality arrays(JsonNode a, JsonNode b) {
        return a.size() != b.size()
                ? DIFFERENT
                : all(IntStream.range(0, a.size()).mapToObj(i -> of(a.get(i), b.get(i))));
    }

    private static DeepEquality objects(JsonNode a, JsonNode b) {
        return a.size() != b.size() || !a.propertyStream().allMatch(property -> b.has(property.getKey()))
                ? DIFFERENT
                : all(a.propertyStream().map(property -> of(property.getValue(), b.path(property.getKey()))));
    }

    private static DeepEquality all(Stream<DeepEquality> parts) {
        return parts.reduce(SAME, DeepEquality::and);
    }
}
