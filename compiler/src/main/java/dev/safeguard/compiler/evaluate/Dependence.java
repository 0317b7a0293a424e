package dev.safeguard.compiler.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the decision of a policy hangs on, for all resources of one type and api-version: two of them that hold the same at
 * these places get the same verdict.
 *
 * @param settled the decision itself, when it is the same for all of them
 * @param reads places whose values decide
 * @param tests comparisons that look at one place each and at nothing else; only their outcome decides
 * @param unbounded whether it may read any place at all
 * @param group what it reads of the resource group; no steps stand for all of it
 * @param subscription what it reads of the subscription
 * @param check what it looks for when its condition holds, where that hangs on no evaluated resource; for every policy that
 *     looks for other resources the other parts say what the condition hangs on, and nothing of what follows when it holds
 */
public record Dependence(
        Optional<Decision> settled,
        Set<Read> reads,
        List<Test> tests,
        boolean unbounded,
        Set<Read> group,
        Set<Read> subscription,
        Optional<ExistenceCheck> check) {
    public Dependence {
        reads = Set.copyOf(reads);
        tests = List.copyOf(tests);
        group = Set.copyOf(group);
        subscription = Set.copyOf(subscription);
    }

    /**
     * A place in the raw JSON of a resource.
     *
     * @param steps property names, matched without case, and {@link #EACH} for the members of an array
     * @param presence whether only matters if there is a value other than null
     */
    public record Read(List<String> steps, boolean presence) {
        /** The step that stands for every member of an array. */
        public static final String EACH = FieldPath.EACH;

        public Read {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A comparison about one place.
     *
     * @param text equal texts about equal places give equal outcomes
     */
    public record Test(String text, Read read, Function<Resource, Truth> outcome) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Test test && text.equals(test.text) && read.equals(test.read);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** Every place that is read, for its value or for a comparison. */
    public Set<Read> allReads() {
        return Stream.concat(reads.stream(), tests.stream().map(Test::read)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it asks for the resource group or the subscription. */
    public boolean surroundings() {
        return !group.isEmpty() || !subscription.isEmpty();
    }

    /** Of a decision that is the same for every resource of the type. */
    static Dependence on(Decision settled) {
        return new Dependence(Optional.of(settled), Set.of(), List.of(), false, Set.of(), Set.of(), Optional.empty());
    }

    /** Of a decision about which nothing is known beforehand. */
    static Dependence onAnything() {
        Set<Read> all = Set.of(new Read(List.of(), false));
        return new Dependence(Optional.empty(), Set.of(), List.of(), true, all, all, Optional.empty());
    }
}
