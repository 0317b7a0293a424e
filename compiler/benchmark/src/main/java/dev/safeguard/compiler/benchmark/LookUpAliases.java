package dev.safeguard.compiler.benchmark;

import dev.safeguard.compiler.alias.AliasCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the bundled alias catalogue costs a command that has just started: a new JVM for each shot, in which nothing of it
 * has been read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(15)
public class LookUpAliases {
    private List<Named> named = List.of();

    private record Named(String alias, String type) {
        static Named of(String line) {
            int tab = line.indexOf('\t');
            return new Named(line.substring(0, tab), line.substring(tab + 1));
        }
    }

    @Setup
    public void load() throws IOException {
        named = text().lines()
                .filter(line -> !line.startsWith("#"))
                .map(Named::of)
                .toList();
    }

    private static String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(LookUpAliases.class.getResourceAsStream("named-aliases.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What most scans name. */
    @Benchmark
    public long three_hundred_aliases() {
        return named.stream().filter(LookUpAliases::isKnown).count();
    }

    /** The yardstick: what the first of them costs. */
    @Benchmark
    public long one_alias() {
        return named.stream().limit(1).filter(LookUpAliases::isKnown).count();
    }

    private static boolean isKnown(Named one) {
        return AliasCatalog.bundled()
                .find(one.alias(), one.type())
                .map(alias -> alias.path(Optional.empty()))
                .isPresent();
    }
}
