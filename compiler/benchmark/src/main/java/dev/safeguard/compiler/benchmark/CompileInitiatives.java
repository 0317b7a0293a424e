package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.initiatives.HipaaPack;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs, warm, to compile the HIPAA pack: its controls, every definition and all its initiatives, as text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CompileInitiatives {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<String> compiled = texts();

    /** From the words of the controls to the bytes of the files. */
    @Benchmark
    public long compile_all_initiatives() {
        return texts().stream().mapToLong(String::length).sum();
    }

    /** The yardstick: Jackson reads the same texts. */
    @Benchmark
    public long read_the_texts() throws JsonProcessingException {
        long members = 0;
        for (String text : compiled) {
            members += MAPPER.readTree(text).size();
        }
        return members;
    }

    private static List<String> texts() {
        HipaaPack pack = new HipaaPack();
        Stream<String> definitions = pack.controls().stream()
                .map(control -> Emitter.text(Emitter.json(Lowering.definition(control, pack.name()))));
        Stream<String> initiatives = pack.initiatives().stream()
                .map(set -> Emitter.text(Emitter.json(Lowering.initiative(set, pack, Lowering.PLACEHOLDER_SCOPE))));
        return Stream.concat(definitions, initiatives).toList();
    }
}
