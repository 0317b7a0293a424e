package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.rule.Initiative;

/** The {@code properties} of the assignment of an initiative. */
final class AssignmentProperties {
    private final Initiative initiative;
    private final DeployOptions options;

    AssignmentProperties(Initiative initiative, DeployOptions options) {
        this.initiative = initiative;
        this.options = options;
    }

    ObjectNode json() {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        initiative.displayName().ifPresent(name -> properties.put("displayName", name));
        properties.put("policyDefinitionId", ResourceKind.INITIATIVE.idAt(options.scope(), initiative.name()));
        properties.put("enforcementMode", options.enforcementMode());
        parameters(properties.putObject("parameters"));
        options.notScopes().forEach(properties.putArray("notScopes")::add);
        messages(properties.putArray("nonComplianceMessages"));
        return properties;
    }

    private void parameters(ObjectNode parameters) {
        options.parameters()
                .forEach((name, value) -> parameters.putObject(declared(name)).set("value", value));
    }

    /** The name as the initiative writes it. */
    private String declared(String name) {
        return initiative.parameters().stream()
                .map(parameter -> parameter.name())
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    private void messages(ArrayNode messages) {
        options.messages()
                .forEach((reference, message) ->
                        messages.addObject().put("message", message).put("policyDefinitionReferenceId", reference));
    }
}
