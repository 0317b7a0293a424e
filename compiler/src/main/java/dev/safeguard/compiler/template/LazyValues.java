package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Values that are computed when they are first asked for, each once; a fault is kept like a value. */
final class LazyValues {
    private final String kind;
    private final Budget budget;
    private final Map<String, JsonNode> values = new HashMap<>();
    private final Map<String, TemplateFault> faults = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /** @param kind how a message calls them: {@code variable} */
    LazyValues(String kind, Budget budget) {
        this.kind = kind;
        this.budget = budget;
    }

    /** The value of that name, computed unless it is known; one that needs itself is a fault. */
    JsonNode get(String name, Supplier<JsonNode> computation) {
        String key = Names.key(name);
        if (faults.containsKey(key)) {
            throw faults.get(key);
        }
        JsonNode known = values.get(key);
        return known != null ? known : compute(name, key, computation);
    }

    private JsonNode compute(String name, String key, Supplier<JsonNode> computation) {
        if (!open.add(key)) {
            throw new TemplateFault("Circular dependency: the template " + kind + " '" + name + "' needs itself.");
        }
        try {
            JsonNode value = budget.deeper(computation);
            values.put(key, value);
            return value;
        } catch (TemplateFault fault) {
            faults.put(key, of(name, fault));
            throw faults.get(key);
        } finally {
            open.remove(key);
        }
    }

    private TemplateFault of(String name, TemplateFault fault) {
        String inner = String.valueOf(fault.getMessage());
        boolean told = inner.startsWith("The template " + kind + " '");
        return told ? fault : new TemplateFault("The template " + kind + " '" + name + "' is not valid: " + inner);
    }
}
