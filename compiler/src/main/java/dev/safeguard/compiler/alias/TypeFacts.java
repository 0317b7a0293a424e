package dev.safeguard.compiler.alias;

import java.util.Optional;

/**
 * What is known of a resource type. A type that no source describes is taken to support tags and a location, as Azure's
 * own types mostly do, unless it is one of the data plane.
 *
 * @param name as published
 * @param assumed whether the source does not say what it supports
 * @param newestApiVersion the newest stable one, else the newest
 */
public record TypeFacts(
        String name, boolean tags, boolean location, boolean assumed, Optional<String> newestApiVersion) {

    static TypeFacts assumed(String name, Optional<String> newestApiVersion) {
        int slash = name.indexOf('/');
        boolean both = slash < 0 || !name.substring(0, slash).endsWith(".Data");
        return new TypeFacts(name, both, both, true, newestApiVersion);
    }
}
