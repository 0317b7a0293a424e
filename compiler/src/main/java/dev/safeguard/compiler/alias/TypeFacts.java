package dev.safeguard.compiler.alias;

import java.util.Optional;

/**
 * What is known of a resource type. Where the source does not say, top-level types are taken to support tags and a
 * location, nested and data-plane types not.
 *
 * @param name as published
 * @param newestApiVersion the newest stable one, else the newest
 */
public record TypeFacts(String name, boolean tags, boolean location, Optional<String> newestApiVersion) {

    static TypeFacts assumed(String name, Optional<String> newestApiVersion) {
        int slash = name.indexOf('/');
        boolean topLevel = slash > 0 && name.indexOf('/', slash + 1) < 0;
        boolean dataPlane = slash > 0 && name.substring(0, slash).endsWith(".Data");
        boolean both = topLevel && !dataPlane;
        return new TypeFacts(name, both, both, newestApiVersion);
    }
}
