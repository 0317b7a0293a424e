package dev.safeguard.compiler.alias;

import java.util.List;
import java.util.Optional;

/**
 * One alias on one resource type.
 *
 * @param name as published
 * @param resourceType the type it is listed under
 * @param type of the value at the path; of one element where the name ends in {@code [*]}
 * @param array whether it stands for a collection of values: its name holds {@code [*]}
 * @param defaultPath where it lies in a resource, for API versions that {@code paths} does not name
 * @param paths exceptions for certain API versions
 * @param pattern when present, the value is a part of the text at the path, such as the offer in an image id
 * @param secret whether the value must not be shown: the catalogue marks the alias {@code Mask}
 */
public record Alias(
        String name,
        String resourceType,
        AliasType type,
        boolean array,
        Modifiable modifiable,
        String defaultPath,
        List<VersionedPath> paths,
        Optional<AliasPattern> pattern,
        boolean secret) {
    public Alias {
        paths = List.copyOf(paths);
    }

    /** Where the alias lies for an API version; an absent or unknown version reads the default path. */
    public String path(Optional<String> apiVersion) {
        return paths.isEmpty()
                ? defaultPath
                : versioned(apiVersion).map(VersionedPath::path).orElse(defaultPath);
    }

    /** Whether a modify effect may write to it in requests of an API version. */
    public Modifiable modifiable(Optional<String> apiVersion) {
        return versioned(apiVersion).map(VersionedPath::modifiable).orElse(modifiable);
    }

    /** The type of its value in an API version. */
    public AliasType type(Optional<String> apiVersion) {
        return versioned(apiVersion).map(VersionedPath::type).orElse(type);
    }

    /** How its value is cut out of the text at its path in an API version; empty where the whole of it counts. */
    public Optional<AliasPattern> pattern(Optional<String> apiVersion) {
        return versioned(apiVersion).map(VersionedPath::pattern).orElse(pattern);
    }

    private Optional<VersionedPath> versioned(Optional<String> apiVersion) {
        return apiVersion.flatMap(version ->
                paths.stream().filter(path -> path.appliesTo(version)).findFirst());
    }
}
