package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The mark of ownership in {@code metadata.safeguard}. An object without it is never written or deleted.
 *
 * @param owner who deploys; one owner's objects at a management group are one desired state
 * @param control control id of a definition, initiative name of an initiative and an assignment
 * @param version of the definition or initiative, {@code #.#.#}
 * @param hash SHA-256 of the canonical properties without the marker
 */
public record Marker(String owner, String control, String version, String hash) {
    private static final String KEY = "safeguard";

    /** The marker of an object as Azure returns it; role assignments, which have no metadata, say it in words. */
    public static Optional<Marker> of(ResourceKind kind, JsonNode object) {
        JsonNode properties = object.path("properties");
        return kind == ResourceKind.ROLE_ASSIGNMENT
                ? described(properties.path("description").asText())
                : inMetadata(properties.path("metadata").path(KEY));
    }

    private static Optional<Marker> described(String description) {
        String prefix = KEY + ":";
        return description.startsWith(prefix)
                ? Optional.of(new Marker(description.substring(prefix.length()), "", "", ""))
                : Optional.empty();
    }

    private static Optional<Marker> inMetadata(JsonNode marker) {
        String owner = marker.path("owner").asText();
        return owner.isEmpty()
                ? Optional.empty()
                : Optional.of(new Marker(
                        owner,
                        marker.path("control").asText(),
                        marker.path("version").asText(),
                        marker.path("hash").asText()));
    }

    /** The description that marks a role assignment of {@code owner}. */
    static String description(String owner) {
        return KEY + ":" + owner;
    }

    /** Puts a marker with the right hash into the {@code metadata} of {@code body}. */
    public static void sign(ResourceKind kind, ObjectNode body, String owner, String control, String version) {
        String hash = hash(kind, body);
        ((ObjectNode) body.path("properties"))
                .withObjectProperty("metadata")
                .putObject(KEY)
                .put("owner", owner)
                .put("control", control)
                .put("version", version)
                .put("hash", hash);
    }

    /** The hash that a marker of this body must carry, whatever marker it has now. */
    static String hash(ResourceKind kind, ObjectNode body) {
        ObjectNode properties = (ObjectNode) Canonical.of(kind, body).path("properties");
        if (properties.path("metadata") instanceof ObjectNode metadata) {
            metadata.remove(KEY);
            if (metadata.isEmpty()) {
                properties.remove("metadata");
            }
        }
        return CanonicalJson.hash(properties);
    }
}
