package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Dependence;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.report.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Rules to scan inventories with, and what has been found out about them for each type of resource. One scan after the
 * other may use it; it is not thread-safe.
 */
public final class Rulebook {
    private static final int MOST_TYPES = 5_000;

    private final List<Entry> entries;
    private final Context context;
    private final TypeCoverage coverage;
    private final Map<String, List<Entry>> byType = new HashMap<>();
    private final List<Entry> ofAnyType = new ArrayList<>();
    private final Map<TypeKey, List<Question>> questions = new HashMap<>();
    private final Set<String> relatedTypes = new HashSet<>();

    /** Those that look for resources of a type, and of these the ones that can tell whether one will do. */
    private final Map<String, List<Entry>> looking = new HashMap<>();

    private final Map<String, List<Entry>> checks = new HashMap<>();
    private final boolean anyMayBeRelated;

    private Rulebook(List<ScanRule> rules, Instant now) {
        this.context = Context.scan(now);
        this.coverage = new TypeCoverage(rules);
        this.entries = IntStream.range(0, rules.size())
                .mapToObj(i -> Entry.of(i, rules.get(i), context))
                .toList();
        entries.forEach(this::index);
        this.anyMayBeRelated = entries.stream()
                .anyMatch(e -> e.lookout().isPresent() && e.relatedType().isEmpty());
    }

    private void index(Entry entry) {
        entry.rule()
                .policy()
                .onlyTypes()
                .ifPresentOrElse(
                        types -> types.forEach(type -> byType.computeIfAbsent(type, t -> new ArrayList<>())
                                .add(entry)),
                        () -> ofAnyType.add(entry));
        entry.relatedType().ifPresent(relatedTypes::add);
        entry.relatedType()
                .ifPresent(type ->
                        looking.computeIfAbsent(type, t -> new ArrayList<>()).add(entry));
    }

    /**
     * A book of these rules; disabled ones give no verdicts.
     *
     * @param now what {@code utcNow()} is
     */
    public static Rulebook of(List<ScanRule> rules, Instant now) {
        List<ScanRule> enabled = rules.stream()
                .filter(rule -> !rule.policy().effect().equals("Disabled"))
                .toList();
        return new Rulebook(enabled, now);
    }

    /**
     * Begins the scan of one inventory.
     *
     * @param tally takes the verdicts; with no kind of row to list they are only counted
     */
    public InventoryScan scan(Tally tally) {
        return scan(tally, Completeness.LISTED);
    }

    /**
     * Begins the scan of one inventory.
     *
     * @param completeness what it means when an existence check finds nothing in it
     */
    public InventoryScan scan(Tally tally, Completeness completeness) {
        return scan(tally, completeness, 1);
    }

    /**
     * Begins the scan of one inventory. However many threads it has, it says the same.
     *
     * @param completeness what it means when an existence check finds nothing in it
     * @param threads how many threads judge rows, that of the caller included; with one no thread is started
     */
    public InventoryScan scan(Tally tally, Completeness completeness, int threads) {
        return new InventoryScan(this, tally, completeness, threads);
    }

    List<Entry> entries() {
        return entries;
    }

    Context context() {
        return context;
    }

    TypeCoverage coverage() {
        return coverage;
    }

    /** Whether an existence check may look for resources of the type, in lower case. */
    boolean mayBeRelated(String type) {
        return anyMayBeRelated || relatedTypes.contains(type);
    }

    /** Whether an existence check may look for resources of one of these types. */
    boolean mayBeRelatedAny(Predicate<String> types) {
        return anyMayBeRelated || relatedTypes.stream().anyMatch(types);
    }

    /** The rules that judge resources of the type, in lower case, when they come along. */
    List<Entry> checksFor(String type) {
        List<Entry> all = looking.get(type);
        return all == null
                ? List.of()
                : checks.computeIfAbsent(
                        type,
                        t -> all.stream()
                                .filter(entry -> entry.check().isPresent())
                                .toList());
    }

    /** The rules that may say anything but not applicable about resources of a type, in their order. */
    List<Question> questions(TypeKey type) {
        List<Question> known = questions.get(type);
        if (known != null) {
            return known;
        }
        List<Question> found = ask(type);
        if (questions.size() < MOST_TYPES) {
            questions.put(type, found);
        }
        return found;
    }

    private List<Question> ask(TypeKey type) {
        Resource sample = Resource.of(type.sample());
        Set<Integer> candidates = new TreeSet<>();
        ofAnyType.forEach(entry -> candidates.add(entry.number()));
        boolean ascii = sample.type().chars().allMatch(c -> c < 128);
        List<Entry> named = ascii ? byType.getOrDefault(sample.type().toLowerCase(Locale.ROOT), List.of()) : entries;
        named.forEach(entry -> candidates.add(entry.number()));
        List<Question> asked = new ArrayList<>();
        for (int number : candidates) {
            Entry entry = entries.get(number);
            Dependence dependence = entry.rule().policy().dependence(sample, context);
            if (dependence.settled().filter(Rulebook::saysNothing).isEmpty()) {
                asked.add(Question.of(entry, dependence));
            }
        }
        return List.copyOf(asked);
    }

    private static boolean saysNothing(Decision decision) {
        return decision instanceof Decision.NotApplicable;
    }
}
