package dev.safeguard.compiler.benchmark;

import dev.safeguard.compiler.benchmark.estate.Estate;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.scan.ScanRule;
import java.util.List;
import java.util.SortedMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What existence checks cost: the initiative, and the initiative with nothing but the conditions of those checks. */
public class ScanExistence extends Scanning {
    @Param("20000")
    int resources;

    @Param({"true", "false"})
    boolean checks;

    private byte[] inventory = {};
    private List<ScanRule> rules = List.of();

    @Setup
    public void load() {
        inventory = Estate.of(42).rows(resources);
        rules = checks ? Rules.hipaa() : Rules.hipaaWithoutExistence();
    }

    @Benchmark
    public SortedMap<VerdictKind, Long> scan() {
        return Counting.scanned(rules, inventory);
    }
}
