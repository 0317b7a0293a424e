package dev.safeguard.compiler.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.finding.Place;
import java.util.List;
import java.util.Map;

/**
 * A parsed document, the place of each node, and the keys that occur twice (the last one counts).
 *
 * @param places by JSON pointer
 * @param duplicates places of the second and later occurrences
 */
public record PlacedJson(JsonNode json, Map<String, Place> places, List<Place> duplicates) {

    /** The place of the node, or of its nearest ancestor. */
    public Place at(String pointer) {
        for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
            Place place = places.get(p);
            if (place != null) {
                return place;
            }
        }
        return places.getOrDefault("", Place.of(""));
    }

    /** What a node is, for a message: {@code a list}. */
    public static String kind(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a truth value";
            default -> "nothing";
        };
    }
}
