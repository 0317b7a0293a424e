package dev.safeguard.blueprints.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes templates: the members of templates and resources in Azure's usual order, all else sorted by name. */
enum TemplateJson implements TemplateEntry.Cases<ObjectNode> {
    INSTANCE;

    private static final List<String> BEFORE_PROPERTIES = List.of("location", "tags", "sku", "kind", "identity");

    static ObjectNode of(Template template) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("$schema", template.level().schema()).put("contentVersion", "1.0.0.0");
        json.putObject("metadata").put("description", template.description());
        json.set("parameters", parameters(template.parameters()));
        json.set("variables", each(template.variables(), Values::toJson));
        template.resources().forEach(entry -> json.withArray("resources").add(entry.match(INSTANCE)));
        json.set("outputs", each(template.outputs(), TemplateJson::output));
        return json;
    }

    private static ObjectNode parameters(List<TemplateParameter> parameters) {
        Map<String, TemplateParameter> byName = new TreeMap<>();
        parameters.forEach(parameter -> byName.put(parameter.name(), parameter));
        return each(byName, TemplateJson::parameter);
    }

    private static ObjectNode parameter(TemplateParameter parameter) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", parameter.type());
        parameter.defaultValue().ifPresent(value -> json.set("defaultValue", Values.toJson(value)));
        if (!parameter.allowedValues().isEmpty()) {
            json.set("allowedValues", Values.toJson(new Value.Array(parameter.allowedValues())));
        }
        json.setAll((ObjectNode) Values.toJson(parameter.limits()));
        json.putObject("metadata").put("description", parameter.description());
        return json;
    }

    private static ObjectNode output(Value value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "string");
        json.set("value", Values.toJson(value));
        return json;
    }

    @Override
    public ObjectNode resource(TemplateResource resource) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        resource.condition().ifPresent(condition -> json.set("condition", Values.toJson(condition)));
        json.setAll(head(resource.type(), resource.name()));
        resource.scope().ifPresent(scope -> json.set("scope", Values.toJson(scope)));
        addBody(json, resource.body().members());
        addDependencies(json, resource.dependsOn());
        return json;
    }

    @Override
    public ObjectNode deployment(NestedDeployment deployment) {
        ObjectNode json = head(ArmTypes.DEPLOYMENT, deployment.name());
        json.set("resourceGroup", Values.toJson(deployment.resourceGroup()));
        ObjectNode properties = json.putObject("properties").put("mode", "Incremental");
        properties.putObject("expressionEvaluationOptions").put("scope", "inner");
        properties.set("parameters", each(deployment.arguments(), TemplateJson::argument));
        properties.set("template", of(deployment.template()));
        addDependencies(json, deployment.dependsOn());
        return json;
    }

    private static ObjectNode head(ArmType type, Value name) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("type", type.name()).put("apiVersion", type.apiVersion());
        json.set("name", Values.toJson(name));
        return json;
    }

    private static void addBody(ObjectNode json, Map<String, Value> body) {
        ObjectNode sorted = each(body, Values::toJson);
        for (String member : BEFORE_PROPERTIES) {
            if (sorted.has(member)) {
                json.set(member, sorted.remove(member));
            }
        }
        json.setAll(sorted);
    }

    private static void addDependencies(ObjectNode json, List<Value> dependsOn) {
        dependsOn.stream().distinct().forEach(id -> json.withArray("dependsOn").add(Values.toJson(id)));
    }

    private static ObjectNode argument(Value value) {
        return JsonNodeFactory.instance.objectNode().set("value", Values.toJson(value));
    }

    private static <T> ObjectNode each(Map<String, T> byName, Function<T, JsonNode> json) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(byName).forEach((name, item) -> all.set(name, json.apply(item)));
        return all;
    }
}
