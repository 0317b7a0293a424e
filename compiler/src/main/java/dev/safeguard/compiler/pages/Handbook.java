package dev.safeguard.compiler.pages;

import dev.safeguard.dsl.hipaa.Safeguard;
import java.util.Comparator;
import java.util.List;

/**
 * A set of controls to write about.
 *
 * @param title of the set
 * @param version {@code #.#.#} of the set
 * @param controls by id
 */
public record Handbook(String title, String version, List<DocumentedControl> controls) {
    public Handbook {
        controls = controls.stream()
                .sorted(Comparator.comparing(DocumentedControl::id))
                .toList();
    }

    /** The controls that cite the safeguard. */
    List<DocumentedControl> implementing(Safeguard safeguard) {
        return controls.stream()
                .filter(entry -> entry.control().safeguards().contains(safeguard))
                .toList();
    }
}
