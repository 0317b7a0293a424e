package dev.safeguard.dsl.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The nineteen operators of a policy condition. Azure compares their names ignoring case. */
public enum Operator {
    EQUALS("equals"),
    NOT_EQUALS("notEquals"),
    LIKE("like"),
    NOT_LIKE("notLike"),
    MATCH("match"),
    NOT_MATCH("notMatch"),
    MATCH_INSENSITIVELY("matchInsensitively"),
    NOT_MATCH_INSENSITIVELY("notMatchInsensitively"),
    CONTAINS("contains"),
    NOT_CONTAINS("notContains"),
    IN("in"),
    NOT_IN("notIn"),
    CONTAINS_KEY("containsKey"),
    NOT_CONTAINS_KEY("notContainsKey"),
    LESS("less"),
    LESS_OR_EQUALS("lessOrEquals"),
    GREATER("greater"),
    GREATER_OR_EQUALS("greaterOrEquals"),
    EXISTS("exists");

    private final String json;

    Operator(String json) {
        this.json = json;
    }

    /** The name in a policy document, in camel case. */
    public String json() {
        return json;
    }

    /** Whether the operands are ordered: typed, and an error on a mismatch. */
    public boolean isOrdering() {
        return this == LESS || this == LESS_OR_EQUALS || this == GREATER || this == GREATER_OR_EQUALS;
    }

    /** Whether this is the negated form of another operator. */
    public boolean isNegated() {
        return json.startsWith("not");
    }

    /**
     * The operator that is its exact opposite for every single value, a missing one included. The ordering operators
     * have none (all four are false for a missing value), and {@code exists} negates by its operand.
     */
    public Optional<Operator> opposite() {
        String name = isNegated() ? json.substring(3) : "not" + json;
        return named(name);
    }

    /** Looks an operator up by its document name, in any case. */
    public static Optional<Operator> named(String name) {
        return Optional.ofNullable(Lookup.BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    private static final class Lookup {
        private static final java.util.Map<String, Operator> BY_NAME = Stream.of(values())
                .collect(Collectors.toUnmodifiableMap(o -> o.json.toLowerCase(Locale.ROOT), Function.identity()));
    }
}
