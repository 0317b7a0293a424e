package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.lower.Lowering;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a decision costs, against reading the resource that it is about. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecideInventory {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Context CONTEXT = Context.scan(Instant.parse("2026-01-01T00:00:00Z"));

    @Param({"1000"})
    int resources;

    private List<String> texts = List.of();
    private List<Resource> inventory = List.of();
    private List<PlannedPolicy> policies = List.of();

    @Setup
    public void load() throws JsonProcessingException {
        texts = Accounts.texts(resources);
        inventory = texts.stream().map(DecideInventory::resource).toList();
        Engine engine = Engine.with(AliasCatalog.bundled());
        policies = Accounts.CONTROLS.stream()
                .map(control -> engine.plan(Lowering.definition(control, "bench"), Map.of()))
                .map(planning -> ((Planning.Planned) planning).policy())
                .toList();
    }

    private static Resource resource(String text) {
        try {
            return Resource.of((ObjectNode) JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The yardstick: what any tool pays before it can decide. */
    @Benchmark
    public int read_the_resources() {
        return texts.stream().mapToInt(text -> resource(text).json().size()).sum();
    }

    @Benchmark
    public long decide_every_control() {
        return inventory.stream().mapToLong(this::violations).sum();
    }

    private long violations(Resource resource) {
        return policies.stream()
                .map(policy -> policy.decide(resource, CONTEXT))
                .filter(Decision.NonCompliant.class::isInstance)
                .count();
    }
}
