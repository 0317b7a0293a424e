package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.RelatedResources;
import java.util.Set;

/**
 * Types of the resources of a world that is held in memory.
 *
 * @param shown types, in lower case, that are held even where there is no resource of them
 */
record HeldInTrees(RelatedResources related, Set<String> shown) implements Holdings {
    @Override
    public boolean has(String type) {
        return shown.contains(type) || !related.ofType(type).isEmpty();
    }

    /** A resource that says nothing of its type may be of any. */
    @Override
    public boolean has(String type, String name) {
        return related.ofType(type).stream()
                .anyMatch(r -> r.type().isEmpty() || r.name().equalsIgnoreCase(name));
    }
}
