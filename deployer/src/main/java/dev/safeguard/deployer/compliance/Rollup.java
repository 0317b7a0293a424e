package dev.safeguard.deployer.compliance;

import dev.safeguard.compiler.evaluate.ComplianceState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Many records as one, the way Azure does it.
 *
 * @param state the highest-ranked state; empty when nothing was evaluated
 * @param resources how many distinct resources there are of each rolled-up state
 * @param percentage compliant resources, 0 to 100; 100 when there are none
 */
public record Rollup(Optional<ComplianceState> state, Map<ComplianceState, Integer> resources, double percentage) {
    public Rollup {
        EnumMap<ComplianceState, Integer> copy = new EnumMap<>(ComplianceState.class);
        copy.putAll(resources);
        resources = Collections.unmodifiableMap(copy);
    }

    static Rollup of(List<ComplianceRow> rows) {
        Map<String, List<ComplianceState>> byResource = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rows.forEach(row -> byResource
                .computeIfAbsent(row.resource(), r -> new ArrayList<>())
                .add(row.state()));
        List<ComplianceState> states = byResource.values().stream()
                .flatMap(all -> ComplianceState.rollup(all).stream())
                .toList();
        Map<ComplianceState, Integer> counts =
                states.stream().collect(Collectors.toMap(state -> state, state -> 1, Integer::sum));
        return new Rollup(ComplianceState.rollup(states), counts, ComplianceState.percentage(states));
    }
}
