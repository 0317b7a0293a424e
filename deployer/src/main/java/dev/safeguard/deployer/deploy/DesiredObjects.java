package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bodies of the objects of one deployment, signed with the owner's marker. */
final class DesiredObjects {
    private final List<PolicyDefinition> definitions;
    private final Initiative initiative;
    private final DeployOptions options;
    private final List<String> roles;

    DesiredObjects(List<PolicyDefinition> definitions, Initiative initiative, DeployOptions options) {
        this.definitions = definitions;
        this.initiative = initiative;
        this.options = options;
        this.roles = new NeededRoles(definitions, initiative, options.parameters()).ids();
    }

    DesiredState state() {
        List<DesiredObject> objects = new ArrayList<>();
        definitions.forEach(definition -> objects.add(definition(definition)));
        objects.add(initiative());
        objects.add(assignment());
        return new DesiredState(options.managementGroup(), options.owner(), objects, grants());
    }

    private DesiredObject definition(PolicyDefinition definition) {
        ObjectNode body = body(Emitter.properties(definition));
        return signed(ResourceKind.DEFINITION, definition.name(), body, control(definition), definition.version());
    }

    /** The reference id of the first member that uses it, which is the control's id. */
    private String control(PolicyDefinition definition) {
        return initiative.members().stream()
                .filter(member -> member.definitionName().equalsIgnoreCase(definition.name()))
                .flatMap(member -> member.referenceId().stream())
                .findFirst()
                .orElse(definition.name());
    }

    private DesiredObject initiative() {
        ObjectNode body = body(Emitter.properties(initiative));
        body.path("properties").path("policyDefinitions").forEach(this::refer);
        return signed(ResourceKind.INITIATIVE, initiative.name(), body, initiative.name(), initiative.version());
    }

    /** Points a member at the definition that is deployed with it. */
    private void refer(JsonNode member) {
        String id = member.path("policyDefinitionId").asText();
        if (!ArmIds.scope(id).isEmpty() && isOurs(ArmIds.name(id))) {
            String deployed = ResourceKind.DEFINITION.idAt(options.scope(), ArmIds.name(id));
            ((ObjectNode) member).put("policyDefinitionId", deployed);
        }
    }

    private boolean isOurs(String name) {
        return definitions.stream().anyMatch(definition -> definition.name().equalsIgnoreCase(name));
    }

    private DesiredObject assignment() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (!roles.isEmpty()) {
            body.putObject("identity").put("type", "SystemAssigned");
            options.location().ifPresent(region -> body.put("location", region));
        }
        body.set("properties", new AssignmentProperties(initiative, options).json());
        return signed(ResourceKind.ASSIGNMENT, options.assignmentName(), body, initiative.name(), initiative.version());
    }

    private List<RoleGrant> grants() {
        String assignment = ResourceKind.ASSIGNMENT.idAt(options.scope(), options.assignmentName());
        return roles.stream()
                .map(role -> new RoleGrant(options.scope(), assignment, role))
                .toList();
    }

    private static ObjectNode body(ObjectNode properties) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("properties", properties);
        return body;
    }

    private DesiredObject signed(
            ResourceKind kind, String name, ObjectNode body, String control, Optional<String> version) {
        Marker.sign(kind, body, options.owner(), control, version.orElse(options.version()));
        return new DesiredObject(kind, kind.idAt(options.scope(), name), body);
    }
}
