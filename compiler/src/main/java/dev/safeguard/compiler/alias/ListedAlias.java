package dev.safeguard.compiler.alias;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one alias of a provider listing. */
final class ListedAlias {
    private static final Map<String, String> IMAGE_SEGMENTS = Map.of(
            "microsoft.compute/imagepublisher", "publishers",
            "microsoft.compute/imageoffer", "offers",
            "microsoft.compute/imagesku", "skus",
            "microsoft.compute/imageversion", "versions");

    private ListedAlias() {}

    /** Empty when the alias has no name or no path at all. */
    static Optional<Alias> read(String resourceType, JsonNode alias) {
        String name = ListingReader.text(alias.path("name"));
        JsonNode metadata = alias.path("defaultMetadata");
        List<VersionedPath> versioned = versioned(alias.path("paths"), metadata, name);
        Optional<String> path = path(alias.path("defaultPath"))
                .or(() -> path(alias.path("paths").path(0).path("path")));
        return path.filter(found -> !name.isEmpty())
                .map(found -> new Alias(
                        name,
                        resourceType,
                        type(metadata),
                        name.contains("[*]"),
                        modifiable(metadata),
                        found,
                        versioned,
                        pattern(alias.path("defaultPattern"), name, found),
                        isSecret(alias.path("type"))));
    }

    /** One or several of {@code NotSpecified, PlainText, Mask, Deprecated, Preview}. */
    private static boolean isSecret(JsonNode flags) {
        return Names.lower(ListingReader.text(flags)).contains("mask");
    }

    /** A text, or an object with a {@code path}, as the command-line tools print it. */
    private static Optional<String> path(JsonNode path) {
        return Optional.of(ListingReader.text(path.isObject() ? path.path("path") : path))
                .filter(text -> !text.isEmpty());
    }

    private static List<VersionedPath> versioned(JsonNode paths, JsonNode defaultMetadata, String name) {
        List<VersionedPath> out = new ArrayList<>();
        for (JsonNode entry : paths) {
            JsonNode own = entry.path("metadata");
            JsonNode metadata = own.isObject() ? own : defaultMetadata;
            List<String> versions = ListingReader.texts(entry.path("apiVersions"));
            path(entry.path("path"))
                    .map(path -> new VersionedPath(
                            path,
                            versions,
                            type(metadata),
                            modifiable(metadata),
                            pattern(entry.path("pattern"), name, path)))
                    .ifPresent(out::add);
        }
        return out;
    }

    private static AliasType type(JsonNode metadata) {
        return AliasType.named(metadata.path("type").asText());
    }

    private static Modifiable modifiable(JsonNode metadata) {
        JsonNode attributes = metadata.path("attributes");
        return attributes.isTextual() ? Modifiable.ofAttributes(attributes.asText()) : Modifiable.UNKNOWN;
    }

    /**
     * Disks list {@code Microsoft.Compute/imageOffer} and its like at the whole image id; a listing without patterns does
     * not say that each means one segment of it.
     */
    private static Optional<AliasPattern> imagePattern(String name, String path) {
        return path.equalsIgnoreCase("properties.creationData.imageReference.id")
                ? Optional.ofNullable(IMAGE_SEGMENTS.get(Names.lower(name))).map(AliasPattern::after)
                : Optional.empty();
    }

    private static Optional<AliasPattern> pattern(JsonNode pattern, String name, String path) {
        AliasPattern listed = new AliasPattern(
                pattern.path("phrase").asText(), pattern.path("variable").asText());
        boolean extracts = pattern.path("type").asText("Extract").equalsIgnoreCase("Extract");
        return extracts && listed.isUsable() ? Optional.of(listed) : imagePattern(name, path);
    }
}
