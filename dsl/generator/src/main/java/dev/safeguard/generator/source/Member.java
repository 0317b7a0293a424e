package dev.safeguard.generator.source;

import dev.safeguard.generator.facts.AliasFact;
import java.util.List;

/**
 * One field of a class of fields.
 *
 * @param path the alias relative to the class, for the method's name
 * @param alias of the value; of one element for an array
 * @param array whether it stands for several values
 * @param below what lies inside one element of an array
 */
record Member(String path, AliasFact alias, boolean array, List<AliasFact> below) {
    Member {
        below = List.copyOf(below);
    }

    boolean hasElementClass() {
        return array && !below.isEmpty();
    }
}
