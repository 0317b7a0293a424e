package dev.safeguard.compiler.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Definitions and initiatives as the JSON that Azure's REST API takes. */
public final class Emitter {
    private static final String DEFINITION = "Microsoft.Authorization/policyDefinitions";
    private static final String INITIATIVE = "Microsoft.Authorization/policySetDefinitions";

    private Emitter() {}

    /** The whole object: {@code name}, {@code id} when known, {@code type}, {@code properties}. */
    public static ObjectNode json(PolicyDefinition definition) {
        return envelope(definition.name(), definition.id(), DEFINITION, properties(definition));
    }

    /** The whole object: {@code name}, {@code id} when known, {@code type}, {@code properties}. */
    public static ObjectNode json(Initiative initiative) {
        return envelope(initiative.name(), initiative.id(), INITIATIVE, properties(initiative));
    }

    private static ObjectNode envelope(String name, Optional<String> id, String type, ObjectNode properties) {
        return new Json()
                .text("name", Optional.of(name).filter(n -> !n.isEmpty()))
                .text("id", id)
                .set("type", TextNode.valueOf(type))
                .set("properties", properties)
                .build();
    }

    /** The {@code properties} of a definition: a PUT sends them as {@code {"properties": …}}. */
    public static ObjectNode properties(PolicyDefinition d) {
        return common(d.displayName(), d.description(), d.policyType())
                .text("mode", d.mode())
                .text("version", d.version())
                .members("metadata", d.metadata())
                .object("parameters", parameters(d.parameters()))
                .set("policyRule", rule(d.rule()))
                .with(d.others())
                .build();
    }

    /** The {@code properties} of an initiative. */
    public static ObjectNode properties(Initiative i) {
        return common(i.displayName(), i.description(), i.policyType())
                .text("version", i.version())
                .members("metadata", i.metadata())
                .object("parameters", parameters(i.parameters()))
                .list("policyDefinitionGroups", i.groups(), Emitter::group)
                .array("policyDefinitions", i.members(), Emitter::member)
                .with(i.others())
                .build();
    }

    /** A rule alone: {@code {if, then}}. */
    public static ObjectNode rule(PolicyRule rule) {
        Json then = new Json().set("effect", rule.then().effect());
        JsonNode details = DetailsJson.of(rule.then().details());
        if (!details.isMissingNode()) {
            then.set("details", details);
        }
        return new Json()
                .set("if", ConditionJson.of(rule.condition()))
                .set("then", then.build())
                .build();
    }

    /** Canonical text: indented by two blanks, {@code \n} at the end of each line, the last included. */
    public static String text(JsonNode node) {
        return CanonicalText.of(node);
    }

    private static Json common(Optional<String> displayName, Optional<String> description, Optional<String> type) {
        return new Json()
                .text("displayName", displayName)
                .text("description", description)
                .text("policyType", type);
    }

    private static ObjectNode parameters(List<Parameter> parameters) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        parameters.forEach(parameter -> json.set(parameter.name(), parameter(parameter)));
        return json;
    }

    private static JsonNode parameter(Parameter parameter) {
        return new Json()
                .text("type", Optional.of(parameter.type()))
                .members("metadata", parameter.metadata())
                .value("schema", parameter.schema())
                .list("allowedValues", parameter.allowedValues(), Values::toJson)
                .value("defaultValue", parameter.defaultValue())
                .build();
    }

    private static JsonNode group(Initiative.Group group) {
        return new Json()
                .text("name", Optional.of(group.name()))
                .text("displayName", group.displayName())
                .text("category", group.category())
                .text("description", group.description())
                .text("additionalMetadataId", group.additionalMetadataId())
                .build();
    }

    private static JsonNode member(Initiative.Member member) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(member.parameters())
                .forEach((name, value) -> parameters.putObject(name).set("value", Values.toJson(value)));
        return new Json()
                .text("policyDefinitionReferenceId", member.referenceId())
                .text("policyDefinitionId", Optional.of(member.definitionId()))
                .text("definitionVersion", member.definitionVersion())
                .object("parameters", parameters)
                .list("groupNames", member.groupNames(), TextNode::valueOf)
                .build();
    }
}
