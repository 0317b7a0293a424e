package dev.safeguard.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Holds one fuzz input to a time bound, far above what any input of a few kilobytes needs, even under instrumentation. What
 * counts is the time of this thread: other work on the machine is nobody's fault.
 */
public final class FuzzClock {
    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FuzzClock() {}

    /** Runs the work; fails when it takes longer than the bound. */
    public static <T> T timed(Supplier<T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(BOUND);
        return result;
    }
}
