package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an expression sees because of where it stands.
 *
 * @param loops index by loop name in lower case; the empty name is the innermost resource loop
 * @param arguments within a user function its arguments by name in lower case; empty elsewhere
 * @param isDefault whether it is the default of a parameter, where alone clock and chance may be asked
 */
record Frame(Map<String, JsonNode> loops, Optional<Map<String, JsonNode>> arguments, boolean isDefault) {
    static final Frame NONE = new Frame(Map.of(), Optional.empty(), false);
    static final Frame DEFAULT = new Frame(Map.of(), Optional.empty(), true);
    private static final String RESOURCE = "";
    /** The resource loop around a nested template, which a loop of the nested one hides. */
    private static final String OUTSIDE = "^";

    Frame {
        loops = Map.copyOf(loops);
        arguments = arguments.map(Map::copyOf);
    }

    static Frame function(Map<String, JsonNode> arguments) {
        return new Frame(Map.of(), Optional.of(arguments), false);
    }

    /** Within a loop over resources. */
    Frame resourceLoop(String name, JsonNode index) {
        return with(name, index).with(RESOURCE, index);
    }

    /** Within a loop over properties, variables or outputs, which answers to its name, and without one if it is alone. */
    Frame loop(String name, JsonNode index) {
        Frame named = with(name, index);
        return loops.containsKey(RESOURCE) ? named : named.with(RESOURCE, index);
    }

    private Frame with(String name, JsonNode index) {
        Map<String, JsonNode> all = new HashMap<>(loops);
        all.put(Names.key(name), index);
        return new Frame(all, arguments, isDefault);
    }

    /** As a nested template with a scope of its own sees it. */
    Frame seenFromInside() {
        Map<String, JsonNode> all = new HashMap<>(loops);
        Optional.ofNullable(all.remove(RESOURCE)).ifPresent(index -> all.put(OUTSIDE, index));
        return new Frame(all, Optional.empty(), false);
    }

    /** Index of the loop; of the innermost one over resources for the empty name. */
    Optional<JsonNode> index(String name) {
        Optional<JsonNode> index = Optional.ofNullable(loops.get(Names.key(name)));
        return name.isEmpty() ? index.or(() -> Optional.ofNullable(loops.get(OUTSIDE))) : index;
    }
}
