package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.store.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Builds what is stored from what was sent: known properties in their own spelling, read-only ones by the service. */
final class Bodies {
    private static final String CALLER = "local";

    private Bodies() {}

    /** The properties of these names, each in the given spelling; all others are dropped, as ARM drops them. */
    static ObjectNode pick(JsonNode from, List<String> names) {
        ObjectNode picked = Json.object();
        names.forEach(name -> Json.get(from, name).ifPresent(value -> picked.set(name, value)));
        return picked;
    }

    /** Whether a PATCH changes tags and nothing else. */
    static boolean isOnlyTags(ObjectNode patch) {
        return patch.size() == 1 && Json.get(patch, "tags").isPresent();
    }

    static ObjectNode resource(ArmId id, ObjectNode properties) {
        ObjectNode body = Json.object();
        body.set("properties", properties);
        return body.put("id", id.toString()).put("type", id.type()).put("name", id.name());
    }

    /** Adds who created and changed it, and when; keeps the creation of what was there before. */
    static void stamp(ObjectNode body, Optional<Entry> before, Instant now) {
        Instant created = before.map(Entry::created).orElse(now);
        ObjectNode system = Json.object()
                .put("createdBy", CALLER)
                .put("createdByType", "Application")
                .put("createdAt", created.toString())
                .put("lastModifiedBy", CALLER)
                .put("lastModifiedByType", "Application")
                .put("lastModifiedAt", now.toString());
        body.set("systemData", system);
    }

    /** Azure Policy also notes it in the metadata of its own objects. */
    static ObjectNode stampedMetadata(ObjectNode metadata, Optional<Entry> before, Instant now) {
        ObjectNode stamped = metadata.deepCopy();
        stamped.put("createdBy", CALLER);
        stamped.put("createdOn", before.map(Entry::created).orElse(now).toString());
        stamped.put("updatedBy", before.isPresent() ? CALLER : null);
        stamped.put("updatedOn", before.isPresent() ? now.toString() : null);
        return stamped;
    }
}
