package dev.safeguard.deployer.deploy;

/**
 * How a plan is carried out.
 *
 * @param toolVersion version of the Safeguard that applies; only plans of the same version are accepted
 * @param allowDelete whether objects may be deleted
 * @param parallelism how many objects of one kind are written at once, at least 1; ARM lets a caller write about ten a
 *     second
 * @param sleeper waits for Azure to see what was just written
 */
public record ApplyOptions(String toolVersion, boolean allowDelete, int parallelism, Sleeper sleeper) {
    public ApplyOptions {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism " + parallelism);
        }
    }

    /** Deletes nothing, four at once, really waiting. */
    public static ApplyOptions of(String toolVersion) {
        return new ApplyOptions(toolVersion, false, 4, Sleeper.real());
    }

    public ApplyOptions allowDelete(boolean allowed) {
        return new ApplyOptions(toolVersion, allowed, parallelism, sleeper);
    }

    public ApplyOptions sleeper(Sleeper newSleeper) {
        return new ApplyOptions(toolVersion, allowDelete, parallelism, newSleeper);
    }
}
