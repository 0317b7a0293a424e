package dev.safeguard.deployer.compliance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The compliance of one assignment.
 *
 * @param citationsByControl every member of the initiative with its groups, evaluated or not
 * @param rows one for each resource and control, ordered by control and resource
 */
public record ComplianceReading(SortedMap<String, List<String>> citationsByControl, List<ComplianceRow> rows) {
    public ComplianceReading {
        citationsByControl = new TreeMap<>(citationsByControl);
        rows = List.copyOf(rows);
    }

    /** By citation (group name), those without any record included. */
    public SortedMap<String, Rollup> byCitation() {
        TreeSet<String> citations = new TreeSet<>();
        citationsByControl.values().forEach(citations::addAll);
        return rollUp(citations, ComplianceRow::citations);
    }

    /** By control (reference id), those without any record included. */
    public SortedMap<String, Rollup> byControl() {
        return rollUp(citationsByControl.keySet(), row -> List.of(row.control()));
    }

    /** By subscription id. */
    public SortedMap<String, Rollup> bySubscription() {
        return rollUp(List.of(), row -> List.of(row.subscription()));
    }

    /** By resource id. */
    public SortedMap<String, Rollup> byResource() {
        return rollUp(List.of(), row -> List.of(row.resource()));
    }

    private SortedMap<String, Rollup> rollUp(Collection<String> all, Function<ComplianceRow, List<String>> keys) {
        Map<String, List<ComplianceRow>> groups = new TreeMap<>();
        all.forEach(key -> groups.put(key, new ArrayList<>()));
        rows.forEach(row -> keys.apply(row)
                .forEach(key ->
                        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row)));
        SortedMap<String, Rollup> rollups = new TreeMap<>();
        groups.forEach((key, members) -> rollups.put(key, Rollup.of(members)));
        return rollups;
    }
}
