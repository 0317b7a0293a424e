package dev.safeguard.deployer.deploy;

import java.time.Duration;

/** Hears of progress, one call at a time; the order of changes of one wave may vary. */
public interface ApplyListener {
    /** A change is about to be made. */
    default void started(Change change) {}

    /** A change was made, or had been made by an earlier run. */
    default void finished(Change change, ApplyResult.Status status) {}

    /** Azure does not see yet what was just written. */
    default void waiting(Change change, AzureFailure reason, Duration delay) {}

    /** Hears nothing. */
    static ApplyListener none() {
        return new ApplyListener() {};
    }
}
