package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Names and ids that fit the type of a resource. */
final class Identity {
    private static final String SUBSCRIPTION = "/subscriptions/s1";
    private static final String GROUP = SUBSCRIPTION + "/resourceGroups/g1";

    private Identity() {}

    /** Names a resource by its last segment, and gives it the id that type and name imply. */
    static void give(ObjectNode resource, String name) {
        String type = Resource.of(resource).type();
        if (type.equalsIgnoreCase(Resource.RESOURCE_GROUP)) {
            resource.put("name", name).put("id", SUBSCRIPTION + "/resourceGroups/" + name);
        } else if (type.equalsIgnoreCase(Resource.SUBSCRIPTION)) {
            resource.put("name", name).put("id", SUBSCRIPTION);
        } else {
            String full = "p1/".repeat(Math.max(0, type.split("/", -1).length - 2)) + name;
            resource.put("name", full).put("id", below(GROUP, type, full));
        }
    }

    /** Another last segment for name and id. */
    static void rename(ObjectNode resource, String name) {
        resource.put("name", renamed(resource.path("name").asText(), name))
                .put("id", renamed(resource.path("id").asText(), name));
    }

    private static String renamed(String path, String name) {
        return path.substring(0, path.lastIndexOf('/') + 1) + name;
    }

    /** The id of a resource of that type and full name on a scope. */
    static String below(String scope, String type, String fullName) {
        String[] types = type.split("/", -1);
        String[] names = fullName.split("/", -1);
        StringBuilder id = new StringBuilder(scope).append("/providers/").append(types[0]);
        for (int i = 1; i < types.length; i++) {
            id.append('/').append(types[i]).append('/').append(i <= names.length ? names[i - 1] : "p1");
        }
        return id.toString();
    }
}
