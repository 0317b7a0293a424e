package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Parameter values by name, in any case. */
final class Parameters {
    static final Parameters NONE = new Parameters(Map.of());

    /** A name that is no plain text. */
    private static final Pattern COMPUTED = Pattern.compile("parameters\\s*\\(\\s*[^'\\s]", Pattern.CASE_INSENSITIVE);

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

    /** The values of all parameters that expressions in a text may ask for, in the order of their names. */
    SortedMap<String, JsonNode> askedFor(String text) {
        SortedMap<String, JsonNode> asked = new TreeMap<>(values);
        if (!COMPUTED.matcher(text).find()) {
            String folded = InvariantText.fold(text);
            asked.keySet().removeIf(name -> !folded.contains(name) && !name.contains("'"));
        }
        return asked;
    }

    /** What {@code parameters('name')} gives. */
    Outcome get(String name) {
        return find(name)
                .map(Outcome::of)
                .orElseGet(() -> new Outcome.Failure("parameter `" + name + "` is not declared"));
    }
}
