package dev.safeguard.deployer.deploy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Repeats a write while Azure does not see yet what was written just before it: a definition that an initiative refers
 * to, the principal of a new identity. Waits up to three minutes in all.
 */
final class Patience {
    private static final Set<String> NOT_SEEN_YET =
            Set.of("PolicyDefinitionNotFound", "PolicySetDefinitionNotFound", "PrincipalNotFound");

    /** Seconds between tries. */
    private static final List<Integer> DELAYS = List.of(1, 2, 4, 8, 15, 30, 30, 30, 30, 30);

    private final Sleeper sleeper;
    private final ApplyListener listener;

    Patience(Sleeper sleeper, ApplyListener listener) {
        this.sleeper = sleeper;
        this.listener = listener;
    }

    /** The result of the first try that does not fail for want of something just written. */
    <T> T retry(Change change, Supplier<T> write) {
        for (int delay : DELAYS) {
            try {
                return write.get();
            } catch (AzureFailure failure) {
                if (!NOT_SEEN_YET.contains(failure.code())) {
                    throw failure;
                }
                sleep(change, failure, Duration.ofSeconds(delay));
            }
        }
        return write.get();
    }

    private void sleep(Change change, AzureFailure reason, Duration delay) {
        listener.waiting(change, reason, delay);
        try {
            sleeper.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AzureFailure(AzureFailure.Kind.INTERRUPTED, "interrupted", "apply again to finish");
        }
    }
}
