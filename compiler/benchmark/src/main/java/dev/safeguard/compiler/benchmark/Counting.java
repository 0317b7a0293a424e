package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.report.VerdictReport;
import dev.safeguard.compiler.scan.Completeness;
import dev.safeguard.compiler.scan.InventoryScan;
import dev.safeguard.compiler.scan.Rulebook;
import dev.safeguard.compiler.scan.Scan;
import dev.safeguard.compiler.scan.ScanRule;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** From the bytes of an inventory to the number of verdicts of each kind. */
final class Counting {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Counting() {}

    /** As the reference does: every rule asked about every resource, all of them trees in memory. */
    static SortedMap<VerdictKind, Long> reference(List<ScanRule> rules, byte[] inventory) {
        return counts(new Scan(rules, NOW).run(trees(inventory), false));
    }

    /** As the command line does, with a book that knows nothing yet of any type, and no rows to list. */
    static SortedMap<VerdictKind, Long> scanned(List<ScanRule> rules, byte[] inventory) {
        return scanned(rules, inventory, Set.of(), 1);
    }

    /** As the command line does, on several threads, with rows of some kinds. */
    static SortedMap<VerdictKind, Long> scanned(
            List<ScanRule> rules, byte[] inventory, Set<VerdictKind> listed, int threads) {
        Tally tally = new Tally(listed);
        try (InventoryScan scan = Rulebook.of(rules, NOW).scan(tally, Completeness.LISTED, threads)) {
            scan.read("estate", () -> new ByteArrayInputStream(inventory), Counting::fail);
            scan.finish();
        }
        try (VerdictReport report = tally.report()) {
            return counts(report);
        }
    }

    private static void fail(Finding finding) {
        throw new IllegalStateException(finding.toString());
    }

    /** Verdicts come first, speed second. */
    static void requireEqual(Object one, Object other) {
        if (!one.equals(other)) {
            throw new IllegalStateException("not the same verdicts: " + one + " and " + other);
        }
    }

    static List<SourcedResource> trees(byte[] inventory) {
        List<SourcedResource> resources = new ArrayList<>();
        try (MappingIterator<ObjectNode> rows = JSON.readerFor(ObjectNode.class).readValues(inventory)) {
            rows.forEachRemaining(row -> resources.add(new SourcedResource(row, Place.of("estate"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resources;
    }

    static SortedMap<VerdictKind, Long> counts(VerdictReport report) {
        SortedMap<VerdictKind, Long> counts = new TreeMap<>();
        for (VerdictKind kind : VerdictKind.values()) {
            counts.put(kind, report.summary().verdicts().of(kind));
        }
        return counts;
    }
}
