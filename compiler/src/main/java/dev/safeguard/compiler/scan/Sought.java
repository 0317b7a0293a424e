package dev.safeguard.compiler.scan;

import java.util.HashSet;
import java.util.Set;

/** The types, in lower case, of resources that decisions look for. */
final class Sought {
    private final Set<String> types = new HashSet<>();
    private boolean any;
    private boolean asked;

    void add(Entry entry) {
        asked = true;
        if (entry.lookout().isPresent()) {
            entry.relatedType().ifPresentOrElse(types::add, () -> any = true);
        }
    }

    void surroundings() {
        asked = true;
    }

    boolean isEmpty() {
        return !asked;
    }

    boolean has(TypePlan plan) {
        return any || plan.type.isEmpty() || types.contains(plan.type);
    }
}
