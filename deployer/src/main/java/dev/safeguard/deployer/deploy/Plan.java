package dev.safeguard.deployer.deploy;

import java.util.List;

/**
 * Exactly what an apply will do, and the state for which it was made.
 *
 * @param toolVersion of the Safeguard that made it; another one refuses it
 * @param tenant id, empty when the endpoint does not tell
 * @param endpoint of ARM, without trailing slash
 * @param scope id of the management group
 * @param owner whose objects it changes
 * @param stateHash SHA-256 of the owner's objects as they were read
 * @param changes in the order in which they are carried out
 */
public record Plan(
        String toolVersion,
        String tenant,
        String endpoint,
        String scope,
        String owner,
        String stateHash,
        List<Change> changes) {
    /** Version of the file format. */
    public static final int FORMAT = 1;

    public Plan {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public long count(Action action) {
        return changes.stream().filter(change -> change.action() == action).count();
    }

    /** Whether carrying it out removes anything, be it to create it anew. */
    public boolean deletes() {
        return changes.stream().anyMatch(change -> change.action().deletes());
    }
}
