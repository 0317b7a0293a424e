package dev.safeguard.dsl.control;

import java.util.List;

/**
 * Controls that are assigned together; the compiler makes an initiative of it, grouped by citation.
 *
 * @param name resource name, such as {@code hipaa}; at most 64 characters
 * @param title for the portal, at most 128 characters
 * @param description at most 512 characters
 * @param version {@code #.#.#} of the set
 */
public record ControlSet(String name, String title, String description, String version, List<Control> controls) {
    public ControlSet {
        controls = List.copyOf(controls);
    }
}
