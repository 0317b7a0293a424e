package dev.safeguard.blueprints.stack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.blueprints.template.Template;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Value;

/**
 * The body of a PUT of a deployment stack at a subscription; api-versions 2024-03-01 and 2025-07-01 take it.
 *
 * <p>Two choices are fixed. What leaves the stack is detached, never deleted: it may hold ePHI. And what the stack manages
 * can be neither changed nor deleted, child scopes included, so the resource group is sealed as a whole.
 *
 * @param description at most 4096 characters
 */
public record DeploymentStack(Template template, String description, StackOptions options) {

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("location", options.location());
        ObjectNode properties = json.putObject("properties").put("description", description);
        properties
                .putObject("actionOnUnmanage")
                .put("resources", "detach")
                .put("resourceGroups", "detach")
                .put("managementGroups", "detach");
        addDenySettings(properties);
        addParameters(properties);
        properties.set("template", template.json());
        return json;
    }

    private void addDenySettings(ObjectNode properties) {
        ObjectNode deny = properties
                .putObject("denySettings")
                .put("mode", "denyWriteAndDelete")
                .put("applyToChildScopes", true);
        deny.set("excludedPrincipals", Values.toJson(Value.strings(options.excludedPrincipals())));
        deny.set("excludedActions", Values.toJson(Value.strings(options.excludedActions())));
    }

    private void addParameters(ObjectNode properties) {
        ObjectNode parameters = properties.putObject("parameters");
        options.parameters().forEach((name, value) -> parameters.putObject(name).set("value", Values.toJson(value)));
    }
}
