package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Parameter values by name, in any case. */
final class Parameters {
    static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, JsonNode> values;

    private Parameters(Map<String, JsonNode> values) {
        this.values = values;
    }

    static Parameters of(Map<String, JsonNode> values) {
        Map<String, JsonNode> folded = new HashMap<>();
        values.forEach((name, value) -> folded.put(InvariantText.fold(name), value));
        return new Parameters(folded);
    }

    Optional<JsonNode> find(String name) {
        return Optional.ofNullable(values.get(InvariantText.fold(name)));
    }

    /** What {@code parameters('name')} gives. */
    Outcome get(String name) {
        return find(name)
                .map(Outcome::of)
                .orElseGet(() -> new Outcome.Failure("parameter `" + name + "` is not declared"));
    }
}
