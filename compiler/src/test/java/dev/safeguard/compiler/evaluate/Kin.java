package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A bare resource that an existence check would look at: of the type, the name and the scope that the details give. */
final class Kin {
    private Kin() {}

    /** @param details as the effect resolved them: type, name, kind, resourceGroupName, existenceScope */
    static ObjectNode of(World world, ObjectNode details) {
        String type = details.path("type").asText().replaceFirst("/$", "");
        Resource base = Resource.of(world.resource());
        ObjectNode kin = JsonNodeFactory.instance.objectNode().put("type", type).put("location", "eastus");
        Identity.give(kin, "r1");
        String name = name(details, base, type);
        kin.put("name", name).put("id", Identity.below(scope(details, base, type), type, name));
        JsonNode kind = details.path("kind");
        if (kind.isTextual()) {
            kin.set("kind", kind);
        }
        if (type.equalsIgnoreCase(Resource.RESOURCE_GROUP)) {
            Identity.give(kin, name);
        }
        return kin;
    }

    private static String name(ObjectNode details, Resource base, String type) {
        String wanted = details.path("name").asText("r1").replace("?", "r1");
        int segments = type.split("/", -1).length - 1;
        if (wanted.contains("/") || segments < 2) {
            return wanted;
        }
        String parents = isBelow(type, base) ? base.fullName() : "p1";
        int missing = segments - 1 - parents.split("/", -1).length;
        return parents + "/p1".repeat(Math.max(0, missing)) + "/" + wanted;
    }

    private static boolean isBelow(String type, Resource base) {
        return type.toLowerCase(Locale.ROOT).startsWith(base.type().toLowerCase(Locale.ROOT) + "/");
    }

    private static String scope(ObjectNode details, Resource base, String type) {
        String id = base.id().orElse("");
        if (ExtensionTypes.contains(type)) {
            return id;
        }
        String group = details.path("resourceGroupName").asText("");
        if (!group.isEmpty()) {
            return "/subscriptions/s1/resourceGroups/" + group;
        }
        return base.isResourceGroup() ? id : "/subscriptions/s1/resourceGroups/g1";
    }
}
