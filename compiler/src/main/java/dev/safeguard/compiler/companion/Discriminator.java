package dev.safeguard.compiler.companion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;

/**
 * A place whose text tells of which kind a resource is.
 *
 * @param path the names that lead there
 * @param kinds the texts that are wanted, in any case
 */
record Discriminator(List<String> path, List<String> kinds) {
    /** Those of a cell, {@code properties.kind=a,b|properties.type=c}; none of {@code -}. */
    static List<Discriminator> of(String cell) {
        return cell.equals("-")
                ? List.of()
                : Arrays.stream(cell.split("\\|")).map(Discriminator::parse).toList();
    }

    private static Discriminator parse(String text) {
        String[] sides = text.split("=", 2);
        return new Discriminator(List.of(sides[0].split("\\.")), List.of(sides[1].split(",")));
    }

    boolean tells(JsonNode resource) {
        return Members.at(resource, path).isTextual();
    }

    boolean isMet(JsonNode resource) {
        String kind = Members.at(resource, path).asText("");
        return kinds.stream().anyMatch(kind::equalsIgnoreCase);
    }
}
