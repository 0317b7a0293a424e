package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Dependence;
import dev.safeguard.compiler.evaluate.ExistenceCheck;
import java.util.Optional;

/**
 * A rule that may concern resources of a type.
 *
 * @param check when it looks for another resource, and that can be judged when it comes along
 * @param scope where the other resource lies
 * @param whole whether only the decision itself can answer it, when all resources have been seen
 * @param deferred whether not even the condition can be judged before
 */
record Question(
        Entry entry,
        Dependence dependence,
        Optional<ExistenceCheck> check,
        ExistenceCheck.Scope scope,
        boolean whole,
        boolean deferred) {

    static Question of(Entry entry, Dependence dependence) {
        Optional<ExistenceCheck> check =
                dependence.check().filter(c -> entry.check().isPresent());
        ExistenceCheck.Scope scope = check.map(ExistenceCheck::scope).orElse(ExistenceCheck.Scope.OTHER);
        boolean looks = entry.lookout().isPresent();
        boolean whole = looks && (check.isEmpty() || scope == ExistenceCheck.Scope.OTHER);
        boolean deferred = dependence.surroundings() && (looks || isUnbounded(dependence));
        return new Question(entry, dependence, check, scope, whole || deferred, deferred);
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
