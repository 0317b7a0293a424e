package dev.safeguard.compiler.benchmark;

import dev.safeguard.compiler.benchmark.estate.Estate;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.scan.ScanRule;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the streaming engine saves against asking every policy about every resource; first, that both count the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms3g", "-Xmx3g"})
public class ScanReference {
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
