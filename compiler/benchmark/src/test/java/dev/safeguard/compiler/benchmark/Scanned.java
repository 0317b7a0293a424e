package dev.safeguard.compiler.benchmark;

import dev.safeguard.compiler.report.Summary;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.Verdict;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.report.VerdictReport;
import dev.safeguard.compiler.scan.Completeness;
import dev.safeguard.compiler.scan.InventoryScan;
import dev.safeguard.compiler.scan.Rulebook;
import dev.safeguard.compiler.scan.Scan;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.RowHandler;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Finding;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a scan of some documents said. */
record Scanned(Summary summary, List<Verdict> rows, List<Finding> findings) {

    /** By the engine that streams. */
    static Scanned streamed(
            Rulebook book, List<byte[]> documents, Completeness completeness, Set<VerdictKind> listed, int threads) {
        List<Finding> findings = new ArrayList<>();
        Tally tally = new Tally(listed);
        InventoryScan scan = book.scan(tally, completeness, threads);
        for (int i = 0; i < documents.size(); i++) {
            byte[] bytes = documents.get(i);
            scan.read(name(i), () -> new ByteArrayInputStream(bytes), findings::add);
        }
        scan.finish();
        return of(tally.report(), findings);
    }

    /** By asking every rule about every resource. */
    static Scanned asked(Scan scan, List<byte[]> documents, Completeness completeness, Set<VerdictKind> listed) {
        List<Finding> findings = new ArrayList<>();
        List<SourcedResource> resources = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            byte[] bytes = documents.get(i);
            InventoryReader.read(
                    name(i), () -> new ByteArrayInputStream(bytes), RowHandler.ofTrees(resources::add), findings::add);
        }
        Tally tally = new Tally(listed);
        scan.run(resources, completeness, tally);
        return of(tally.report(), findings);
    }

    private static String name(int document) {
        return "estate-" + document + ".json";
    }

    private static Scanned of(VerdictReport report, List<Finding> findings) {
        try (report) {
            List<Verdict> rows = new ArrayList<>();
            report.results().forEach(rows::add);
            return new Scanned(report.summary(), rows, findings);
        }
    }
}
