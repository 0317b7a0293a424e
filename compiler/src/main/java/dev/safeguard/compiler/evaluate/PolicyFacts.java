package dev.safeguard.compiler.evaluate;

import java.util.Optional;
import java.util.Set;

/**
 * What can be known of a policy without planning it again.
 *
 * @param effect as {@link PlannedPolicy#effect}
 * @param onlyTypes as {@link PlannedPolicy#onlyTypes}
 * @param looksForOthers whether it has a {@link Lookout}
 * @param relatedType of the lookout
 * @param readsTags as {@link PlannedPolicy#readsTags}
 */
public record PolicyFacts(
        String effect,
        Optional<Set<String>> onlyTypes,
        boolean looksForOthers,
        Optional<String> relatedType,
        boolean readsTags) {
    public PolicyFacts {
        onlyTypes = onlyTypes.map(Set::copyOf);
    }

    /** What is to be known of a planned policy. */
    public static PolicyFacts of(PlannedPolicy policy, Context context) {
        Optional<Lookout> lookout = policy.lookout(context);
        return new PolicyFacts(
                policy.effect(),
                policy.onlyTypes(),
                lookout.isPresent(),
                lookout.flatMap(Lookout::type),
                policy.readsTags());
    }
}
