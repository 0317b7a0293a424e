package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.InvariantText;
import java.util.Optional;

/**
 * A count in progress: the member under evaluation, and the count around it.
 *
 * @param alias the counted array alias, with its last {@code [*]}; empty for a value count
 * @param name the name of a value count
 * @param iterations of this value count and those around it, multiplied
 */
record Count(Optional<Count> outer, Optional<FieldName> alias, String name, JsonNode member, int iterations) {
    static final String DEFAULT_NAME = "default";

    /** A member of an array alias. */
    static Count ofField(Optional<Count> outer, FieldName alias, JsonNode member) {
        return new Count(
                outer,
                Optional.of(alias),
                "",
                member,
                outer.map(Count::iterations).orElse(1));
    }

    /** A member of a value, the count having so many members. */
    static Count ofValue(Optional<Count> outer, String name, JsonNode member, int iterations) {
        return new Count(outer, Optional.empty(), name, member, iterations);
    }

    /** The innermost count whose array the alias is, or lies in. */
    Optional<Count> covering(String other) {
        return alias.filter(a -> covers(a.text(), other)).isPresent()
                ? Optional.of(this)
                : outer.flatMap(o -> o.covering(other));
    }

    /** The innermost count that {@code current('name')} means. */
    Optional<Count> named(String wanted) {
        boolean found = alias.map(a -> covers(a.text(), wanted)).orElseGet(() -> InvariantText.equal(name, wanted));
        return found ? Optional.of(this) : outer.flatMap(o -> o.named(wanted));
    }

    /** Whether {@code other} is the counted alias or continues it. */
    static boolean covers(String counted, String other) {
        return other.regionMatches(true, 0, counted, 0, counted.length())
                && (other.length() == counted.length() || ".[".indexOf(other.charAt(counted.length())) >= 0);
    }
}
