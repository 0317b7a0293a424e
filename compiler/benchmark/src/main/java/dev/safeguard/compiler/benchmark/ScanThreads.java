package dev.safeguard.compiler.benchmark;

import dev.safeguard.compiler.benchmark.estate.Estate;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.scan.ScanRule;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What a second thread saves, on a machine that has two processors to spare; the first is the yardstick. */
public class ScanThreads extends Scanning {
    @Param({"1", "2"})
    int threads;

    /** Counts alone, or the rows of failures and of what is not known with their reasons too. */
    @Param({"false", "true"})
    boolean rows;

    private byte[] inventory = {};
    private List<ScanRule> initiative = List.of();

    @Setup
    public void load() {
        inventory = new Estate(42, true).rows(20_000);
        initiative = Rules.hipaa();
    }

    @Benchmark
    public SortedMap<VerdictKind, Long> scan() {
        return Counting.scanned(initiative, inventory, rows ? VerdictKind.listed() : Set.of(), threads);
    }
}
