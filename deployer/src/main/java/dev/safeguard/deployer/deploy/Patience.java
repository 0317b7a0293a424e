package dev.safeguard.deployer.deploy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Repeats a write while Azure does not see yet what the plan has just written: a definition that an initiative refers
 * to, the principal of a new identity. Waits up to three minutes in all.
 */
final class Patience {
    private static final Set<String> NOT_SEEN_YET = Set.of("PolicyDefinitionNotFound", "PolicySetDefinitionNotFound");

    /** Seconds between tries. */
    private static final List<Integer> DELAYS = List.of(1, 2, 4, 8, 15, 30, 30, 30, 30, 30);

    private final Plan plan;
    private final Sleeper sleeper;
    private final ApplyListener listener;

    Patience(Plan plan, Sleeper sleeper, ApplyListener listener) {
        this.plan = plan;
        this.sleeper = sleeper;
        this.listener = listener;
    }

    /** The result of the first try that does not fail for want of something just written. */
    <T> T retry(Change change, Supplier<T> write) {
        for (int delay : DELAYS) {
            try {
                return write.get();
            } catch (AzureFailure failure) {
                if (!passes(failure)) {
                    throw failure;
                }
                sleep(change, failure, Duration.ofSeconds(delay));
            }
        }
        return write.get();
    }

    private boolean passes(AzureFailure failure) {
        return failure.code().equals("PrincipalNotFound")
                || (NOT_SEEN_YET.contains(failure.code()) && namesOneOfOurs(failure));
    }

    /** A built-in that does not exist will not come into being by waiting. */
    private boolean namesOneOfOurs(AzureFailure failure) {
        String message = ArmIds.key(String.valueOf(failure.getMessage()));
        return plan.changes().stream()
                .filter(change -> change.after().isPresent())
                .anyMatch(change -> message.contains(ArmIds.key(change.name())));
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
