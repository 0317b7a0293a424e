package dev.safeguard.generator.facts;

import java.util.List;

/** Where an alias lies, and what it holds, in certain API versions only. */
public record VersionedPath(String path, List<String> apiVersions, ValueFacts value) {
    public VersionedPath {
        apiVersions = List.copyOf(apiVersions);
    }
}
