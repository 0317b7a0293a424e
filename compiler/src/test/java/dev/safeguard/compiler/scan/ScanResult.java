package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.report.Counts;
import dev.safeguard.compiler.report.Summary;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.Verdict;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.report.VerdictReport;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.RowHandler;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Finding;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** All that a scan of a document says, by one engine or the other. */
record ScanResult(Summary summary, List<Verdict> rows, List<Finding> findings) {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    static ScanResult of(VerdictReport report, List<Finding> findings) {
        List<Verdict> rows = new ArrayList<>();
        report.results().forEach(rows::add);
        return new ScanResult(report.summary(), rows, findings);
    }

    /** By the engine that streams. */
    static ScanResult streamed(List<ScanRule> rules, byte[] bytes, Set<VerdictKind> listed) {
        return streamed(rules, bytes, listed, Completeness.LISTED);
    }

    /** By the engine that streams. */
    static ScanResult streamed(List<ScanRule> rules, byte[] bytes, Set<VerdictKind> listed, Completeness completeness) {
        return streamed(rules, bytes, listed, completeness, 1);
    }

    /** By the engine that streams, on several threads. */
    static ScanResult streamed(
            List<ScanRule> rules, byte[] bytes, Set<VerdictKind> listed, Completeness completeness, int threads) {
        List<Finding> findings = new ArrayList<>();
        Tally tally = new Tally(listed);
        InventoryScan scan = Rulebook.of(rules, NOW).scan(tally, completeness, threads);
        scan.read("rows.json", () -> new ByteArrayInputStream(bytes), findings::add);
        scan.finish();
        return of(tally.report(), findings);
    }

    /** By asking every rule about every resource. */
    static ScanResult asked(List<ScanRule> rules, byte[] bytes, Set<VerdictKind> listed) {
        return asked(rules, bytes, listed, Completeness.LISTED);
    }

    /** By asking every rule about every resource. */
    static ScanResult asked(List<ScanRule> rules, byte[] bytes, Set<VerdictKind> listed, Completeness completeness) {
        List<Finding> findings = new ArrayList<>();
        List<SourcedResource> resources = new ArrayList<>();
        InventoryReader.read(
                "rows.json", () -> new ByteArrayInputStream(bytes), RowHandler.ofTrees(resources::add), findings::add);
        Tally tally = new Tally(listed);
        new Scan(rules, NOW).run(resources, completeness, tally);
        return of(tally.report(), findings);
    }

    /** Of each control that is counted otherwise than it should be, both counts. */
    List<String> differences(ScanResult should) {
        SortedMap<String, Counts> counts = summary.byControl();
        return should.summary.byControl().entrySet().stream()
                .filter(control -> !control.getValue().equals(counts.get(control.getKey())))
                .map(control -> control.getKey() + " gives " + counts.get(control.getKey()) + " and should "
                        + control.getValue())
                .toList();
    }
}
