package dev.safeguard.compiler.scan;

import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What went wrong first on one of several threads, for the one that waits for them. */
final class Trouble {
    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    void note(Throwable thrown) {
        first.compareAndSet(null, thrown);
    }

    boolean isThere() {
        return first.get() != null;
    }

    /**
     * Does nothing unless something went wrong.
     *
     * @throws CompletionException with what went wrong, if that was no error of the machine
     */
    void check() {
        Throwable thrown = first.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw new CompletionException(thrown);
        }
    }
}
