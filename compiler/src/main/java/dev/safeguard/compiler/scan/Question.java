package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Dependence;
import dev.safeguard.compiler.evaluate.ExistenceCheck;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A rule that may concern resources of a type.
 *
 * @param check when it looks for another resource, and that can be judged when it comes along
 * @param scope where the other resource lies
 * @param base what the check reads of the evaluated resource, when it does
 * @param whole whether only the decision itself can answer it, when all resources have been seen
 * @param deferred whether not even the condition can be judged before
 */
record Question(
        Entry entry,
        Dependence dependence,
        Optional<ExistenceCheck> check,
        ExistenceCheck.Scope scope,
        Optional<Dependence> base,
        boolean whole,
        boolean deferred) {

    /** What tells resources apart. */
    private static final Set<String> OF_ITS_OWN = Set.of("id", "name", "fullname");

    static Question of(Entry entry, Dependence dependence) {
        Optional<ExistenceCheck> check =
                dependence.check().filter(c -> entry.check().isPresent());
        ExistenceCheck.Scope scope = check.map(ExistenceCheck::scope).orElse(ExistenceCheck.Scope.OTHER);
        Optional<Dependence> base =
                check.filter(c -> entry.isPair()).flatMap(Question::base).filter(d -> !isOfItsOwn(d));
        boolean looks = entry.lookout().isPresent();
        boolean whole =
                looks && (check.isEmpty() || scope == ExistenceCheck.Scope.OTHER || (entry.isPair() && base.isEmpty()));
        boolean deferred = dependence.surroundings() && (looks || isUnbounded(dependence));
        return new Question(entry, dependence, check, scope, base, whole || deferred, deferred);
    }

    private static Optional<Dependence> base(ExistenceCheck check) {
        return check.pairing(Resource.of(Samples.ofType(check.type())))
                .map(pairing -> new Dependence(
                        Optional.empty(), pairing.base(), List.of(), false, Set.of(), Set.of(), Optional.empty()));
    }

    /** Whether hardly two resources have it in common. */
    private static boolean isOfItsOwn(Dependence base) {
        return base.reads().stream()
                .anyMatch(read -> read.steps().isEmpty()
                        || OF_ITS_OWN.contains(read.steps().get(0).toLowerCase(Locale.ROOT)));
    }

    private static boolean isUnbounded(Dependence dependence) {
        return dependence.unbounded()
                || dependence.reads().stream().anyMatch(read -> read.steps().isEmpty());
    }

    /** Whether it waits for the resource group or the subscription, and for nothing else. */
    boolean isOpen() {
        return !deferred && dependence.surroundings();
    }

    /** Whether it is asked of every resource anew: nothing can be remembered. */
    boolean isAskedAlways() {
        return !deferred
                && (dependence.unbounded()
                        || dependence.reads().stream()
                                .anyMatch(read -> read.steps().isEmpty()));
    }

    /** Whether it must wait when the resource lies where its id does not tell. */
    boolean waitsForOdd() {
        return whole || isOpen() || entry.lookout().isPresent();
    }

    /** Whether the related resource is looked for in the resource group of this one, which it must have. */
    boolean isInGroupOfResource() {
        return scope == ExistenceCheck.Scope.IN_GROUP
                && check.flatMap(ExistenceCheck::group).isEmpty();
    }
}
