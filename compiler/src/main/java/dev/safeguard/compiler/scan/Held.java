package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.report.Fingerprint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of which types an inventory holds resources, when all of its rows have been seen.
 *
 * @param types in lower case
 * @param names by type, of resources that are exported by name
 */
record Held(Set<String> types, Map<String, Set<Long>> names, Neighbors neighbors) implements Holdings {

    static Held of(List<Shard> shards, Neighbors neighbors) {
        Set<String> types = new HashSet<>();
        Map<String, Map<Long, Long>> names = new HashMap<>();
        for (Shard shard : shards) {
            shard.implied.addShown(types);
            shard.implied.addNames(names);
            shard.plans.all().stream().filter(plan -> plan.rows > 0).forEach(plan -> types.add(plan.type));
        }
        Map<String, Set<Long>> first = new HashMap<>();
        names.forEach((type, rows) -> first.put(type, first(rows)));
        return new Held(types, first, neighbors);
    }

    /** The names that one shard alone would have noted. */
    static Set<Long> first(Map<Long, Long> rows) {
        return rows.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .limit(Implied.MOST_NAMES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean has(String type) {
        return types.contains(type) || neighbors.isIrregular(type);
    }

    @Override
    public boolean has(String type, String name) {
        return neighbors.isIrregularEverywhere()
                || names.getOrDefault(type, Set.of()).contains(Fingerprint.of(name));
    }
}
