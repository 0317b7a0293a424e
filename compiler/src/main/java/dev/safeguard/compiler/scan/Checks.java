package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Dependence;
import dev.safeguard.compiler.evaluate.ExistenceCheck;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.report.Fingerprint;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What rules ask of resources of one type when they look for them. */
final class Checks {
    private final List<Entry> entries;
    private final Pairs pairs;

    /** Fingerprints of the names that they ask for; 0 for any name. */
    private final List<Long> names;

    private final List<Optional<Dependence>> dependences;
    private final Map<Long, Integer> findings = new HashMap<>();

    private final boolean fail;

    /** Of what has been read for them; empty when there is nothing to remember. */
    private Optional<Group> group = Optional.empty();

    /** @param type of the resources, in lower case */
    Checks(Rulebook book, Pairs pairs, String type, Resource sample) {
        this.entries = book.checksFor(type);
        this.pairs = pairs;
        this.names = entries.stream().map(Checks::name).toList();
        this.dependences = entries.stream()
                .map(entry -> entry.candidate(sample)
                        .filter(d -> d.reads().stream().noneMatch(r -> r.steps().isEmpty())))
                .toList();
        this.fail = dependences.stream().anyMatch(Optional::isEmpty);
    }

    private static long name(Entry entry) {
        return entry.check().flatMap(ExistenceCheck::name).map(Fingerprint::of).orElse(0L);
    }

    /** Whether what some check asks cannot be remembered. */
    boolean fail() {
        return fail;
    }

    /** What they read; nothing when they {@link #fail}. */
    List<Dependence> dependences() {
        return fail()
                ? List.of()
                : dependences.stream().map(Optional::orElseThrow).toList();
    }

    /** Once the places that are read have slots. */
    void place(Function<Collection<Dependence>, Group> grouping) {
        group = Optional.of(dependences()).filter(read -> !read.isEmpty()).map(grouping);
    }

    Optional<Group> group() {
        return group;
    }

    /** What they say of a resource: one byte for each, see {@link Neighbors#bit} and {@link Pairs#bit}. */
    Outcome outcome(Resource resource) {
        byte[] found = new byte[entries.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = found(i, resource);
        }
        Outcome outcome = new Outcome(found, 0);
        return group.flatMap(g -> Optional.ofNullable(g.intern(outcome))).orElse(outcome);
    }

    private byte found(int check, Resource resource) {
        Entry entry = entries.get(check);
        return entry.isPair()
                ? pairs.bit(entry, dependences.get(check).orElseThrow(), resource)
                : Neighbors.bit(entry.check().orElseThrow().matches(resource));
    }

    /** The number of what a resource of that name means for the checks. */
    int finding(Outcome outcome, long name, Neighbors neighbors) {
        if (outcome.number < 0) {
            return neighbors.number(matching(outcome.answers, name));
        }
        boolean named = names.contains(name);
        long key = 31L * outcome.number + (named ? name : 1);
        return findings.computeIfAbsent(key, k -> neighbors.number(matching(outcome.answers, name)));
    }

    private byte[] matching(byte[] found, long name) {
        byte[] matching = new byte[found.length];
        for (int i = 0; i < found.length; i++) {
            long wanted = names.get(i);
            matching[i] = wanted == 0 || wanted == name ? found[i] : 0;
        }
        return matching;
    }

    /** Lets go of what only helps with further resources. */
    void forget() {
        findings.clear();
    }
}
