package dev.safeguard.compiler.report;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers of a report.
 *
 * @param resources how many were looked at
 * @param failingResources how many of them have a failure or an error
 * @param verdicts over all controls and resources
 * @param byCitation a verdict counts once under each citation of its control
 * @param byControl by control id
 * @param notEvaluated resources of types that no control names, by type
 * @param files what became of the files; empty when there were none
 */
public record Summary(
        long resources,
        long failingResources,
        Counts verdicts,
        SortedMap<String, Counts> byCitation,
        SortedMap<String, Counts> byControl,
        SortedMap<String, Long> notEvaluated,
        Optional<FilesRead> files) {
    public Summary {
        byCitation = copy(byCitation);
        byControl = copy(byControl);
        notEvaluated = copy(notEvaluated);
    }

    /** By entry of the catalogue; a verdict of each of its controls counts. */
    SortedMap<String, Counts> byEntry() {
        SortedMap<String, Counts> entries = new TreeMap<>();
        byControl.forEach((control, counts) -> entries.merge(Verdict.entryOf(control), counts, Counts::plus));
        return entries;
    }

    private static <V> SortedMap<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
