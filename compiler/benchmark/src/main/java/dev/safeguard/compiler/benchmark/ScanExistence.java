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

/** What existence checks cost: the initiative, and the initiative with nothing but the conditions of those checks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms3g", "-Xmx3g"})
public class ScanExistence {
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
