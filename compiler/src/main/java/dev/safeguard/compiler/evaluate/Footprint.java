package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.evaluate.Dependence.Test;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Gathers what a condition reads. */
final class Footprint {
    private final Set<Read> reads = new LinkedHashSet<>();
    private final Set<Test> tests = new LinkedHashSet<>();
    private boolean unbounded;
    private boolean surroundings;
    private boolean member;
    private boolean otherBase;

    void read(Read read) {
        reads.add(read);
    }

    void test(Test test) {
        tests.add(test);
    }

    /** A name that is computed for each resource may be any. */
    void anything() {
        unbounded = true;
    }

    void surroundings() {
        surroundings = true;
    }

    /** The member of a count in progress. */
    void member() {
        member = true;
    }

    /** In an existence condition: the resource of the {@code if}. */
    void otherBase() {
        otherBase = true;
    }

    /** Whether the outcome is the same for all resources of the type. */
    boolean isEmpty() {
        return reads.isEmpty() && tests.isEmpty() && !unbounded && !surroundings && !member && !otherBase;
    }

    boolean readsOtherBase() {
        return otherBase;
    }

    boolean isUnbounded() {
        return unbounded;
    }

    boolean readsSurroundings() {
        return surroundings;
    }

    /** The one place that is read, when there is nothing else. */
    Optional<Read> only() {
        return reads.size() == 1 && !unbounded && !surroundings && !member && !otherBase
                ? Optional.of(reads.iterator().next())
                : Optional.empty();
    }

    void add(Footprint other) {
        reads.addAll(other.reads);
        tests.addAll(other.tests);
        unbounded |= other.unbounded;
        surroundings |= other.surroundings;
        otherBase |= other.otherBase;
    }

    Dependence dependence(Optional<ExistenceCheck> check) {
        return new Dependence(Optional.empty(), reads, java.util.List.copyOf(tests), unbounded, surroundings, check);
    }
}
