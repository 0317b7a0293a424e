package dev.safeguard.compiler.benchmark;

import dev.safeguard.compiler.benchmark.estate.Estate;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.scan.ScanRule;
import java.util.List;
import java.util.SortedMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What the streaming engine saves against asking every policy about every resource; first, that both count the same. */
public class ScanReference extends Scanning {
    @Param("2000")
    int resources;

    private byte[] inventory = {};
    private List<ScanRule> initiative = List.of();

    @Setup
    public void load() {
        inventory = Estate.of(42).rows(resources);
        initiative = Rules.hipaa();
        Counting.requireEqual(Counting.reference(initiative, inventory), Counting.scanned(initiative, inventory));
    }

    @Benchmark
    public SortedMap<VerdictKind, Long> scan_initiative() {
        return Counting.scanned(initiative, inventory);
    }

    @Benchmark
    public SortedMap<VerdictKind, Long> ask_every_policy() {
        return Counting.reference(initiative, inventory);
    }
}
