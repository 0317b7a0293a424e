package dev.safeguard.initiatives.builtin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/** Bare resources with ids that fit their types. */
final class Names {
    static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000001";
    static final String GROUP = SUBSCRIPTION + "/resourceGroups/g1";
    private static final String GROUPS = "microsoft.resources/subscriptions/resourcegroups";
    private static final String SUBSCRIPTIONS = "microsoft.resources/subscriptions";
    private static final Set<String> ON_OTHERS = Set.of(
            "microsoft.authorization/locks",
            "microsoft.guestconfiguration/guestconfigurationassignments",
            "microsoft.insights/datacollectionruleassociations",
            "microsoft.insights/diagnosticsettings",
            "microsoft.kubernetesconfiguration/extensions",
            "microsoft.maintenance/configurationassignments",
            "microsoft.recoveryservices/backupprotecteditems",
            "microsoft.security/advancedthreatprotectionsettings",
            "microsoft.security/assessments",
            "microsoft.securityinsights/onboardingstates");

    private Names() {}

    /** A resource of the type, with id, name and location and nothing else. */
    static ObjectNode bare(String type) {
        ObjectNode resource =
                JsonNodeFactory.instance.objectNode().put("type", type).put("location", "eastus");
        if (type.equalsIgnoreCase(SUBSCRIPTIONS)) {
            return resource.put("name", "s1").put("id", SUBSCRIPTION);
        }
        if (type.equalsIgnoreCase(GROUPS)) {
            return resource.put("name", "g1").put("id", GROUP);
        }
        String name = "p1/".repeat(Math.max(0, type.split("/", -1).length - 2)) + "x1";
        return named(resource, GROUP, type, name);
    }

    /**
     * A resource where an existence check of another one looks for it.
     *
     * @param details as the effect resolved them: type, and maybe name, kind and resourceGroupName
     */
    static ObjectNode related(ObjectNode base, ObjectNode details) {
        String type = details.path("type").asText();
        ObjectNode resource =
                JsonNodeFactory.instance.objectNode().put("type", type).put("location", "eastus");
        if (details.path("kind").isTextual()) {
            resource.set("kind", details.get("kind"));
        }
        String name = details.path("name").asText("r1").replace("?", "r1");
        return named(resource, scope(base, type, details), type, fullName(base, type, name));
    }

    private static String fullName(ObjectNode base, String type, String name) {
        int segments = type.split("/", -1).length - 1;
        if (name.contains("/") || segments < 2) {
            return name;
        }
        String parents = lower(type).startsWith(lower(base.path("type").asText()) + "/")
                ? base.path("name").asText()
                : "p1";
        int missing = segments - 1 - parents.split("/", -1).length;
        return parents + "/p1".repeat(Math.max(0, missing)) + "/" + name;
    }

    private static String scope(ObjectNode base, String type, ObjectNode details) {
        if (ON_OTHERS.contains(lower(type))) {
            return base.path("id").asText();
        }
        String group = details.path("resourceGroupName").asText("");
        return group.isEmpty() ? GROUP : SUBSCRIPTION + "/resourceGroups/" + group;
    }

    private static ObjectNode named(ObjectNode resource, String scope, String type, String name) {
        String[] types = type.split("/", -1);
        String[] names = name.split("/", -1);
        StringBuilder id = new StringBuilder(scope).append("/providers/").append(types[0]);
        for (int i = 1; i < types.length; i++) {
            id.append('/').append(types[i]).append('/').append(i <= names.length ? names[i - 1] : "p1");
        }
        return resource.put("name", name).put("id", id.toString());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
