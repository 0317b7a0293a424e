package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
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
     * A comparison about one value.
     *
     * @param text equal texts about equal reads give equal outcomes
     * @param place the property names that lead to the value; at least one
     * @param reads what is read of the value; the steps of each begin with the place
     * @param outcome what it says of the value, missing where there is none; empty when that takes so much work that only
     *     the decision can tell, which is not to take much more
     */
    public record Test(String text, List<String> place, Set<Read> reads, Function<JsonNode, Optional<Truth>> outcome) {
        public Test {
            place = List.copyOf(place);
            reads = Set.copyOf(reads);
        }

        /** What it says of a resource; empty as for {@link #outcome}. */
        public Optional<Truth> of(Resource resource) {
            return outcome.apply(value(resource.json(), 0));
        }

        /**
         * The value that it compares.
         *
         * @param holder a value on the way to the place; missing where there is none
         * @param depth how many steps lead to the holder
         */
        public JsonNode value(JsonNode holder, int depth) {
            List<String> rest = place.subList(depth, place.size());
            return rest.isEmpty() ? holder : new FieldPath(rest).read(holder).get(0);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Test test && text.equals(test.text) && reads.equals(test.reads);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** Every place that is read, for its value or for a comparison. */
    public Set<Read> allReads() {
        return Stream.concat(reads.stream(), tests.stream().flatMap(test -> test.reads().stream()))
                .collect(Collectors.toUnmodifiableSet());
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
