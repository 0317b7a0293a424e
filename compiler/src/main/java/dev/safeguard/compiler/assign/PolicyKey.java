package dev.safeguard.compiler.assign;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What tells one policy in force from another, whatever version of it is.
 *
 * @param referenceId lower case; empty for a definition assigned directly
 */
public record PolicyKey(ArmId assignment, ArmId definition, Optional<String> referenceId)
        implements Comparable<PolicyKey> {
    private static final Comparator<PolicyKey> ORDER = Comparator.comparing(PolicyKey::assignment)
            .thenComparing(PolicyKey::definition)
            .thenComparing(key -> key.referenceId().orElse(""));

    public PolicyKey {
        referenceId = referenceId.map(id -> id.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(PolicyKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return assignment + " " + definition + referenceId.map(id -> " " + id).orElse("");
    }
}
