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

/** What ten times the resources cost; without indentation, so that the longer inventory stays below 400 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms3g", "-Xmx3g"})
public class ScanSize {
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
