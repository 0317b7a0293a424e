package dev.safeguard.generator.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One alias under one resource type.
 *
 * @param name the alias as published
 * @param path where it lies in the resource, unless {@code versions} says otherwise for the API version
 * @param segment when present, the value is not the whole text at the path (a resource id) but the segment that follows
 *     this one, in lower case; kept for the image aliases of disks
 */
public record AliasFact(
        String resourceType,
        String name,
        String path,
        ValueFacts value,
        Optional<String> segment,
        List<VersionedPath> versions) {
    public AliasFact {
        versions = List.copyOf(versions);
        if (!resourceType.contains("/") || !name.contains("/")) {
            throw new FactsException("alias `" + name + "` of type `" + resourceType
                    + "`: both must start with a namespace and `/`; correct the export");
        }
    }

    /** The alias without the resource type in front, or the whole alias where it starts otherwise. */
    public String tail() {
        return hasTypePrefix() ? name.substring(resourceType.length() + 1) : name;
    }

    /** Whether the alias starts with its resource type, letter for letter. */
    public boolean hasTypePrefix() {
        return name.startsWith(resourceType + "/");
    }

    /** What the alias adds to its resource type; empty where it starts with another. Published cases differ. */
    public Optional<String> member() {
        String prefix = resourceType + "/";
        boolean below = name.regionMatches(true, 0, prefix, 0, prefix.length());
        return below ? Optional.of(name.substring(prefix.length())) : Optional.empty();
    }

    /** One letter for the type, then nothing, {@code m} (modifiable) or {@code ?} (not known). */
    public String valueCode() {
        return value.code();
    }

    /** {@code #segment}, and {@code @version,version:code=path} for each path of certain API versions. */
    public List<String> furtherCells() {
        Stream<String> image = segment.map(name -> "#" + name).stream();
        Stream<String> versioned = versions.stream()
                .map(v -> "@" + String.join(",", v.apiVersions()) + ":"
                        + v.value().code() + "=" + v.path());
        return Stream.concat(image, versioned).toList();
    }
}
