package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
            case DEFINITION -> Tidy.lowerParameters(properties);
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
            Tidy.objects(actual).forEach(member -> member.remove("definitionVersion"));
        }
    }

    private static void clean(ObjectNode properties) {
        properties.remove(READ_ONLY);
        if (properties.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove(METADATA_OF_SERVICE);
        }
        Tidy.dropEmpty(properties);
    }

    private static void initiative(ObjectNode properties) {
        Tidy.lowerParameters(properties);
        Tidy.objects(properties.path("policyDefinitionGroups")).forEach(Tidy::dropEmpty);
        Tidy.sort(properties, "policyDefinitionGroups", group -> text(group, "name"));
        Tidy.objects(properties.path("policyDefinitions")).forEach(Canonical::member);
        Tidy.sort(properties, "policyDefinitions", member -> text(member, "policyDefinitionReferenceId"));
    }

    private static void member(ObjectNode member) {
        member.remove(READ_ONLY);
        Tidy.dropEmpty(member);
        Tidy.lowerParameters(member);
        Tidy.lowerText(member, "policyDefinitionId");
        Tidy.sort(member, "groupNames", JsonNode::asText);
    }

    private static void assignment(ObjectNode object, ObjectNode result, ObjectNode properties) {
        Tidy.lowerParameters(properties);
        Tidy.lowerText(properties, "policyDefinitionId");
        Tidy.lowerTexts(properties, "notScopes");
        Tidy.sort(properties, "notScopes", JsonNode::asText);
        Tidy.objects(properties.path("nonComplianceMessages")).forEach(Tidy::dropEmpty);
        Tidy.sort(properties, "nonComplianceMessages", CanonicalJson::text);
        if (!properties.has("enforcementMode")) {
            properties.put("enforcementMode", "Default");
        }
        identity(object, result);
    }

    private static void identity(ObjectNode object, ObjectNode result) {
        String type = object.path("identity").path("type").asText("None");
        if (!type.equalsIgnoreCase("None")) {
            result.putObject("identity").put("type", type);
            result.put("location", region(text(object, "location")));
        }
    }

    /** {@code West Europe} and {@code westeurope} are one region. */
    static String region(String location) {
        return location.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static void role(ObjectNode object, ObjectNode result, ObjectNode properties) {
        Tidy.lowerText(properties, "principalId");
        Tidy.lowerText(properties, "roleDefinitionId");
        properties.put("roleDefinitionId", ArmIds.name(text(properties, "roleDefinitionId")));
        if (object.has(RoleGrant.PRINCIPAL_OF)) {
            result.put(RoleGrant.PRINCIPAL_OF, ArmIds.key(text(object, RoleGrant.PRINCIPAL_OF)));
        }
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asText();
    }
}
