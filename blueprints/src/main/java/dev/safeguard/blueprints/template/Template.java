package dev.safeguard.blueprints.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.rule.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An ARM template.
 *
 * @param variables literals or expressions by name
 * @param resources in the order they are written; Azure deploys by dependencies
 * @param outputs strings by name; never a secret
 */
public record Template(
        Level level,
        String description,
        List<TemplateParameter> parameters,
        Map<String, Value> variables,
        List<TemplateEntry> resources,
        Map<String, Value> outputs) {
    public Template {
        parameters = List.copyOf(parameters);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        resources = List.copyOf(resources);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /** The template as Azure takes it; the same for the same template, member by member. */
    public ObjectNode json() {
        return TemplateJson.of(this);
    }
}
