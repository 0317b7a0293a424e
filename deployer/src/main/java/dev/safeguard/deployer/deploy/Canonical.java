package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The part of an object that says what it means: what the service adds is left out, lists whose order Azure ignores are
 * sorted, names and ids that Azure compares ignoring case are lower case. Two objects with the same canonical form are
 * the same policy.
 */
final class Canonical {
    /** Set by the service; a client's values for them are ignored. */
    private static final List<String> READ_ONLY = List.of(
            "policyType",
            "versions",
            "scope",
            "instanceId",
            "assignmentType",
            "effectiveDefinitionVersion",
            "latestDefinitionVersion",
            "createdBy",
            "createdOn",
            "updatedBy",
            "updatedOn");

    /** Filled in by the service when the client says nothing: no difference unless we do say something. */
    private static final List<String> DEFAULTED = List.of("version", "definitionVersion");

    private static final List<String> METADATA_OF_SERVICE =
            List.of("createdBy", "createdOn", "updatedBy", "updatedOn", "assignedBy", "parameterScopes");

    private Canonical() {}

    /** Whether {@code actual}, as the service returns it, already is what {@code desired}, as we PUT it, asks for. */
    static boolean same(ResourceKind kind, ObjectNode desired, ObjectNode actual) {
        return CanonicalJson.same(of(kind, desired), relative(kind, desired, actual));
    }

    /** The canonical form of {@code actual} without defaults of the service that {@code desired} leaves open. */
    static ObjectNode relative(ResourceKind kind, ObjectNode desired, ObjectNode actual) {
        ObjectNode trimmed = actual.deepCopy();
        JsonNode wanted = desired.path("properties");
        for (String name : DEFAULTED) {
            if (!wanted.has(name)) {
                properties(trimmed).remove(name);
            }
        }
        trimMembers(wanted.path("policyDefinitions"), properties(trimmed).path("policyDefinitions"));
        return of(kind, trimmed);
    }

    static ObjectNode of(ResourceKind kind, ObjectNode object) {
        ObjectNode result = object.objectNode();
        ObjectNode properties = properties(object).deepCopy();
        clean(properties);
        switch (kind) {
            case DEFINITION -> lowerParameters(properties);
            case INITIATIVE -> initiative(properties);
            case ASSIGNMENT -> assignment(object, result, properties);
            case ROLE_ASSIGNMENT -> role(object, result, properties);
        }
        result.set("properties", properties);
        return result;
    }

    private static ObjectNode properties(ObjectNode object) {
        return object.get("properties") instanceof ObjectNode properties ? properties : object.objectNode();
    }

    private static void trimMembers(JsonNode wanted, JsonNode actual) {
        boolean pinned = !wanted.findValues("definitionVersion").isEmpty();
        if (!pinned) {
            actual.forEach(member -> ((ObjectNode) member).remove("definitionVersion"));
        }
    }

    private static void clean(ObjectNode properties) {
        properties.remove(READ_ONLY);
        if (properties.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove(METADATA_OF_SERVICE);
        }
        dropEmpty(properties);
    }

    /** Services write {@code null}, {@code []} or nothing at all for the same thing. */
    private static void dropEmpty(ObjectNode object) {
        object.removeIf(value -> value.isNull() || (value.isContainerNode() && value.isEmpty()));
    }

    private static void lowerParameters(ObjectNode properties) {
        if (properties.get("parameters") instanceof ObjectNode parameters) {
            ObjectNode lowered = lowerNames(parameters);
            lowered.forEach(Canonical::cleanParameter);
            properties.set("parameters", lowered);
        }
    }

    private static void cleanParameter(JsonNode parameter) {
        if (parameter instanceof ObjectNode definition) {
            definition.removeIf(JsonNode::isNull);
            lowerText(definition, "type");
        }
    }

    private static ObjectNode lowerNames(ObjectNode object) {
        ObjectNode lowered = object.objectNode();
        object.properties().forEach(e -> lowered.set(e.getKey().toLowerCase(Locale.ROOT), e.getValue()));
        return lowered;
    }

    private static void lowerText(ObjectNode object, String name) {
        if (object.get(name) instanceof TextNode text) {
            object.put(name, text.textValue().toLowerCase(Locale.ROOT));
        }
    }

    private static void initiative(ObjectNode properties) {
        lowerParameters(properties);
        properties.path("policyDefinitionGroups").forEach(group -> dropEmpty((ObjectNode) group));
        sort(properties, "policyDefinitionGroups", group -> group.path("name").asText());
        properties.path("policyDefinitions").forEach(member -> member((ObjectNode) member));
        sort(
                properties,
                "policyDefinitions",
                m -> m.path("policyDefinitionReferenceId").asText());
    }

    private static void member(ObjectNode member) {
        member.remove(READ_ONLY);
        dropEmpty(member);
        lowerParameters(member);
        lowerText(member, "policyDefinitionId");
        sort(member, "groupNames", JsonNode::asText);
    }

    private static void assignment(ObjectNode object, ObjectNode result, ObjectNode properties) {
        lowerParameters(properties);
        lowerText(properties, "policyDefinitionId");
        properties.replace("notScopes", lowered(properties.path("notScopes")));
        sort(properties, "notScopes", JsonNode::asText);
        properties.path("nonComplianceMessages").forEach(message -> dropEmpty((ObjectNode) message));
        sort(properties, "nonComplianceMessages", CanonicalJson::text);
        if (!properties.has("enforcementMode")) {
            properties.put("enforcementMode", "Default");
        }
        identity(object, result);
        dropEmpty(properties);
    }

    private static ArrayNode lowered(JsonNode texts) {
        ArrayNode lowered = JsonNodeFactory.instance.arrayNode();
        texts.forEach(text -> lowered.add(text.asText().toLowerCase(Locale.ROOT)));
        return lowered;
    }

    private static void identity(ObjectNode object, ObjectNode result) {
        String type = object.path("identity").path("type").asText("None");
        if (!type.equalsIgnoreCase("None")) {
            result.putObject("identity").put("type", type);
            result.put("location", region(object.path("location").asText()));
        }
    }

    /** {@code West Europe} and {@code westeurope} are one region. */
    static String region(String location) {
        return location.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static void role(ObjectNode object, ObjectNode result, ObjectNode properties) {
        lowerText(properties, "principalId");
        lowerText(properties, "roleDefinitionId");
        properties.put(
                "roleDefinitionId",
                ArmIds.name(properties.path("roleDefinitionId").asText()));
        if (object.has(RoleGrant.PRINCIPAL_OF)) {
            result.put(
                    RoleGrant.PRINCIPAL_OF,
                    ArmIds.key(object.path(RoleGrant.PRINCIPAL_OF).asText()));
        }
    }

    private interface SortKey {
        String of(JsonNode item);
    }

    private static void sort(ObjectNode owner, String name, SortKey key) {
        if (owner.get(name) instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(items::add);
            items.sort(Comparator.comparing(key::of));
            array.removeAll().addAll(items);
        }
    }
}
