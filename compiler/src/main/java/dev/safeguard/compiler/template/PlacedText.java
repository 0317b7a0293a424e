package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.finding.Place;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a template or parameter file as a tree in which every node knows its place.
 *
 * @param places by JSON pointer; empty when only the tree is there
 * @param file where it was read; relative links lead from there
 */
record PlacedText(String document, JsonNode json, Map<String, Place> places, Optional<Path> file) {

    /** A tree that came from elsewhere: places have pointers, no lines. */
    static PlacedText of(String document, JsonNode json) {
        return new PlacedText(document, json, Map.of(), Optional.empty());
    }

    Part root() {
        return new Part(this, "", json);
    }

    /** The place of the node, or of its nearest ancestor that has one. */
    Place at(String pointer) {
        for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
            Place place = places.get(p);
            if (place != null) {
                return place;
            }
        }
        return places.getOrDefault("", Place.of(document, pointer));
    }
}
