package dev.safeguard.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;

/** Holds one fuzz input to a time bound, far above what any input of a few kilobytes needs, even under instrumentation. */
public final class FuzzClock {
    private static final Duration BOUND = Duration.ofSeconds(5);

    private FuzzClock() {}

    /** Runs the work; fails when it takes longer than the bound. */
    public static <T> T timed(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        return result;
    }
}
