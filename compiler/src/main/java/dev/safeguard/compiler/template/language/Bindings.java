package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.Json;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The lambda variables in reach, the innermost first.
 *
 * @param source the expression that has this value outside of the lambda, if there is one; built only when asked for
 * @param level how many are in reach
 */
record Bindings(
        String name,
        JsonNode value,
        Supplier<Optional<String>> source,
        int level,
        @Nullable Bindings outer) {
    static final Bindings NONE = new Bindings("", Json.nothing(), Optional::empty, 0, null);

    /** Sources are made of each other: that many levels make a name, more would not be one. */
    private static final int MAX_NAMED = 8;

    Bindings with(String variable, JsonNode bound, Supplier<Optional<String>> expression) {
        return new Bindings(variable, bound, level < MAX_NAMED ? expression : Optional::empty, level + 1, this);
    }

    /** The binding of a variable, matched without case. */
    Optional<Bindings> find(String variable) {
        for (@Nullable Bindings bindings = this; bindings != null && bindings.level > 0; bindings = bindings.outer) {
            if (InvariantText.equal(bindings.name, variable)) {
                return Optional.of(bindings);
            }
        }
        return Optional.empty();
    }
}
