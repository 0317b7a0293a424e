package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.evaluate.Dependence.Test;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what a condition reads. */
final class Footprint {
    private final Set<Read> reads = new LinkedHashSet<>();
    private final Set<Test> tests = new LinkedHashSet<>();
    private boolean unbounded;
    private final Set<Read> group = new LinkedHashSet<>();
    private final Set<Read> subscription = new LinkedHashSet<>();
    private boolean member;
    private final Set<Read> base = new LinkedHashSet<>();
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

    /** A property of the resource group. */
    void group(Read read) {
        group.add(read);
    }

    /** A property of the subscription. */
    void subscription(Read read) {
        subscription.add(read);
    }

    /** The member of a count in progress. */
    void member() {
        member = true;
    }

    /** In an existence condition: the resource of the {@code if}, and what is read of it. */
    void otherBase(Footprint read) {
        otherBase = true;
        base.addAll(read.reads);
    }

    /** Whether the outcome is the same for all resources of the type. */
    boolean isEmpty() {
        return reads.isEmpty() && tests.isEmpty() && !unbounded && !readsSurroundings() && !member && !otherBase;
    }

    boolean readsOtherBase() {
        return otherBase;
    }

    /** The places of the resource of the {@code if} that an existence condition reads. */
    Set<Read> baseReads() {
        return base;
    }

    boolean isUnbounded() {
        return unbounded;
    }

    boolean readsSurroundings() {
        return !group.isEmpty() || !subscription.isEmpty();
    }

    /** The one value that everything that is read is or lies in, when there is nothing else. */
    Optional<List<String>> place() {
        List<List<String>> places =
                reads.stream().map(Read::steps).map(Footprint::value).distinct().toList();
        boolean one = places.size() == 1 && !places.get(0).isEmpty();
        return one && tests.isEmpty() && !unbounded && !readsSurroundings() && !otherBase
                ? Optional.of(places.get(0))
                : Optional.empty();
    }

    /** The way to the array whose members are read. */
    private static List<String> value(List<String> steps) {
        int each = steps.indexOf(Read.EACH);
        return each < 0 ? steps : steps.subList(0, each);
    }

    Set<Read> reads() {
        return reads;
    }

    void add(Footprint other) {
        reads.addAll(other.reads);
        tests.addAll(other.tests);
        unbounded |= other.unbounded;
        group.addAll(other.group);
        subscription.addAll(other.subscription);
        base.addAll(other.base);
        otherBase |= other.otherBase;
    }

    Dependence dependence(Optional<ExistenceCheck> check) {
        return new Dependence(Optional.empty(), reads, List.copyOf(tests), unbounded, group, subscription, check);
    }
}
