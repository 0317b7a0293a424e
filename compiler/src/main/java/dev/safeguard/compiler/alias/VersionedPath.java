package dev.safeguard.compiler.alias;

import java.util.List;
import java.util.Optional;

/** Where an alias lies, and what it holds, in certain API versions. */
public record VersionedPath(
        String path, List<String> apiVersions, AliasType type, Modifiable modifiable, Optional<AliasPattern> pattern) {
    public VersionedPath {
        apiVersions = List.copyOf(apiVersions);
    }

    boolean appliesTo(String apiVersion) {
        return apiVersions.stream().anyMatch(apiVersion::equalsIgnoreCase);
    }
}
