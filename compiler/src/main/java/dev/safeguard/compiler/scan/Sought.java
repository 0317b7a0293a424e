package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The resources that decisions look for, by their types in lower case, and what is read of them. */
final class Sought {
    private static final String CONNECTIONS = "/privateendpointconnections";

    private final Map<String, Set<Entry>> byType = new HashMap<>();
    private final Map<TypePlan, Optional<Set<Read>>> reads = new HashMap<>();
    private boolean any;
    private boolean asked;

    void add(Entry entry) {
        asked = true;
        if (entry.lookout().isPresent()) {
            entry.relatedType()
                    .ifPresentOrElse(
                            type -> byType.computeIfAbsent(type, t -> new LinkedHashSet<>())
                                    .add(entry),
                            () -> any = true);
        }
    }

    void surroundings() {
        asked = true;
    }

    boolean isEmpty() {
        return !asked;
    }

    boolean has(TypePlan plan) {
        return plan.type.isEmpty() || has(plan.type);
    }

    /** Of a type in lower case. */
    boolean has(String type) {
        return any || byType.containsKey(type);
    }

    /** Whether connections of private endpoints are looked for. */
    boolean hasConnections() {
        return any || byType.keySet().stream().anyMatch(type -> type.endsWith(CONNECTIONS));
    }

    /** As much of a resource as is read of those that are looked for. */
    ObjectNode pruned(TypePlan plan, ObjectNode resource) {
        return reads.computeIfAbsent(plan, this::reads)
                .map(places -> Pruned.of(resource, places))
                .orElse(resource);
    }

    /** Empty where any place may be read. */
    private Optional<Set<Read>> reads(TypePlan plan) {
        if (any || plan.type.isEmpty()) {
            return Optional.empty();
        }
        Set<Read> all = new HashSet<>();
        for (Entry entry : byType.getOrDefault(plan.type, Set.of())) {
            Resource sample = Resource.of(plan.key.sample());
            Optional<Set<Read>> places = entry.lookout().flatMap(lookout -> lookout.places(sample));
            if (places.isEmpty()) {
                return places;
            }
            all.addAll(places.get());
        }
        return Optional.of(all);
    }
}
