package dev.safeguard.compiler.benchmark;

import dev.safeguard.compiler.benchmark.estate.Estate;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.scan.ScanRule;
import java.util.List;
import java.util.SortedMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What ten times the resources cost; without indentation, so that the longer inventory stays below 400 MB. */
public class ScanSize extends Scanning {
    @Param({"20000", "200000"})
    int resources;

    private byte[] inventory = {};
    private List<ScanRule> initiative = List.of();

    @Setup
    public void load() {
        inventory = new Estate(42, false).rows(resources);
        initiative = Rules.hipaa();
    }

    @Benchmark
    public SortedMap<VerdictKind, Long> scan() {
        return Counting.scanned(initiative, inventory);
    }
}
