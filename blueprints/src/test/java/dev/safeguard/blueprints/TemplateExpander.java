package dev.safeguard.blueprints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The resources that a template of ours deploys, each as ARM would put it, with its id. Knows what our templates use:
 * conditions, scopes, nested inner deployments; no loops, no linked templates.
 */
final class TemplateExpander {
    private static final List<String> NOT_IN_BODY = List.of("condition", "dependsOn", "resourceGroup", "scope");

    private final TemplateScope scope;
    private final List<Expanded> resources = new ArrayList<>();

    /**
     * One resource to be deployed.
     *
     * @param body with its {@code id}
     * @param dependsOn ids
     */
    record Expanded(ObjectNode body, List<String> dependsOn) {
        String id() {
            return body.get("id").textValue();
        }

        String type() {
            return body.get("type").textValue();
        }
    }

    private TemplateExpander(TemplateScope scope) {
        this.scope = scope;
    }

    static List<Expanded> expand(ObjectNode template, Map<String, JsonNode> parameters, Target target) {
        TemplateExpander expander = new TemplateExpander(new TemplateScope(template, parameters, target));
        template.required("resources").forEach(entry -> expander.add((ObjectNode) entry));
        return expander.resources;
    }

    private void add(ObjectNode entry) {
        if (entry.has("condition") && !scope.value(entry.get("condition")).booleanValue()) {
            return;
        }
        if (entry.get("type").textValue().equals("Microsoft.Resources/deployments")) {
            addNested(entry);
        } else {
            resources.add(new Expanded(body(entry), dependencies(entry)));
        }
    }

    private ObjectNode body(ObjectNode entry) {
        ObjectNode body = entry.deepCopy().remove(NOT_IN_BODY);
        String type = entry.get("type").textValue();
        String name = scope.value(entry.get("name")).textValue();
        String on = entry.has("scope")
                ? scope.value(entry.get("scope")).textValue()
                : scope.target().path();
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.put("id", ResourceIds.under(on, type, List.of(name.split("/", -1))));
        return resource.setAll(scope.members(body));
    }

    private List<String> dependencies(ObjectNode entry) {
        return entry.path("dependsOn")
                .valueStream()
                .map(id -> scope.value(id).textValue())
                .toList();
    }

    private void addNested(ObjectNode entry) {
        Map<String, JsonNode> arguments = new LinkedHashMap<>();
        entry.at("/properties/parameters")
                .properties()
                .forEach(p -> arguments.put(p.getKey(), scope.value(p.getValue().get("value"))));
        String group = scope.value(entry.get("resourceGroup")).textValue();
        ObjectNode inner = (ObjectNode) entry.at("/properties/template");
        resources.addAll(expand(inner, arguments, scope.target().inGroup(declared(group))));
    }

    /** A resource group that the template itself deploys: its location and tags are known. */
    private ObjectNode declared(String name) {
        return resources.stream()
                .filter(resource -> resource.id().endsWith("/resourceGroups/" + name))
                .findFirst()
                .orElseThrow()
                .body();
    }
}
