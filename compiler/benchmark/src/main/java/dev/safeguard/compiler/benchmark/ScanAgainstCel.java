package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.safeguard.compiler.benchmark.estate.Estate;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.scan.ScanRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Ten conditions on every resource, as Azure Policy and as CEL; first, that both find the same number of violations. From
 * bytes, each in the form that it reads fastest; and decisions alone, CEL's over maps that are there already, ours as
 * the difference between a scan with the ten and one without any policy.
 */
public class ScanAgainstCel extends Scanning {
    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    @Param("20000")
    int resources;

    private byte[] inventory = {};
    private List<ScanRule> policies = List.of();
    private List<CelRuntime.Program> programs = List.of();
    private List<Map<String, Object>> rows = List.of();

    @Setup
    public void load() throws IOException, CelEvaluationException {
        inventory = Estate.of(42).rows(resources);
        policies = TenConditions.policies();
        programs = TenConditions.programs();
        rows = new ArrayList<>();
        try (MappingIterator<Map<String, Object>> all = JSON.readerFor(ROW).readValues(inventory)) {
            while (all.hasNextValue()) {
                rows.add(all.nextValue());
            }
        }
        Counting.requireEqual(safeguard_from_bytes(), cel_decisions());
        Counting.requireEqual(safeguard_from_bytes(), cel_from_bytes());
    }

    @Benchmark
    public long safeguard_from_bytes() {
        return Counting.scanned(policies, inventory).getOrDefault(VerdictKind.FAIL, 0L);
    }

    /** What of the former is reading. */
    @Benchmark
    public long safeguard_without_policies() {
        return Counting.scanned(List.of(), inventory).size();
    }

    @Benchmark
    public long cel_from_bytes() throws IOException, CelEvaluationException {
        long violations = 0;
        try (MappingIterator<Map<String, Object>> all = JSON.readerFor(ROW).readValues(inventory)) {
            while (all.hasNextValue()) {
                violations += violations(all.nextValue());
            }
        }
        return violations;
    }

    @Benchmark
    public long cel_decisions() throws CelEvaluationException {
        long violations = 0;
        for (Map<String, Object> row : rows) {
            violations += violations(row);
        }
        return violations;
    }

    private long violations(Map<String, Object> row) throws CelEvaluationException {
        Map<String, Object> variables = Map.of("r", row);
        long violations = 0;
        for (CelRuntime.Program program : programs) {
            violations += Boolean.TRUE.equals(program.eval(variables)) ? 1 : 0;
        }
        return violations;
    }
}
