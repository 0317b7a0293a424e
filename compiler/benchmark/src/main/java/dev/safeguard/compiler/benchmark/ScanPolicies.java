package dev.safeguard.compiler.benchmark;

import dev.safeguard.compiler.benchmark.estate.Estate;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.scan.ScanRule;
import java.util.List;
import java.util.SortedMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What ten times the policies cost: the same controls assigned ten times, or as many policies at random. */
public class ScanPolicies extends Scanning {
    @Param("20000")
    int resources;

    @Param({"hipaa", "templated", "random"})
    String policies = "";

    private byte[] inventory = {};
    private List<ScanRule> rules = List.of();

    @Setup
    public void load() {
        inventory = Estate.of(42).rows(resources);
        rules = switch (policies) {
            case "hipaa" -> Rules.hipaa();
            case "templated" -> Rules.templated(10);
            case "random" -> Rules.random(10);
            default -> throw new IllegalArgumentException(policies);
        };
    }

    @Benchmark
    public SortedMap<VerdictKind, Long> scan() {
        return Counting.scanned(rules, inventory);
    }
}
