package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.companion.Listing;
import dev.safeguard.compiler.evaluate.Dependence;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.source.RowHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a scan knows about resources of one type: which rules concern them, what those read, and what it came to so far. */
final class TypePlan {
    private static final Set<String> CONTAINERS =
            Set.of("microsoft.resources/subscriptions/resourcegroups", "microsoft.resources/subscriptions");

    private static final int MOST_SAMPLES = 2_000;

    final TypeKey key;

    /** Its place among the plans of its shard; after the pass over the rows, of the scan. */
    int number;

    /** The type as policies see it, as it is written first. */
    final String shownType;

    /** The same in lower case. */
    final String type;

    /** What ids of the type look like. */
    final long look;

    final List<Question> questions;
    final List<Group> groups = new ArrayList<>();

    /** Questions about which nothing is remembered. */
    final int[] always;

    final int[] deferred;

    /** What hangs on the resource group or the subscription too; its outcomes count nothing. */
    final Group open;

    /** The same by what they read. */
    final List<OpenPart> openParts;

    /** What surrounds resources, as far as any of them sees it. */
    final OpenPart around;

    /** Resources by what has been read for the open questions: each holds that and nothing else. */
    private final List<Resource> samples = new ArrayList<>();

    final boolean isContainer;
    final boolean isCandidate;

    /** Whether it matters where a resource of the type lies. */
    final boolean hangsOnPlace;

    /** Whether something is looked for in the resource group of the resource. */
    final boolean looksInGroup;

    /** Whether resources of the type usually have properties. */
    final boolean usuallyHasProperties;

    /** What is asked of resources of the type that are looked for. */
    final Checks checks;

    /** Where resources of the type may tell of others that are looked for. */
    final Embeds embeds;

    /** Whether resources of the type are exported by name, so that one says nothing of the others. */
    final boolean oneByOne;

    final Wanted root;

    /** The place of the id. */
    final Wanted id;

    /** The places that have slots, by slot, and the names that lead to them. */
    final List<Wanted> nodes = new ArrayList<>();

    final List<List<String>> paths;
    final Values[] values;
    private final long[][] counted;

    /** Of which questions rows are to be listed. */
    final Listed listed;

    private final Map<List<Integer>, Integer> pendingNumbers = new HashMap<>();
    private final List<int[]> pendings = new ArrayList<>();
    long rows;

    TypePlan(TypeKey key, int number, Rulebook book, Pairs pairs, Budget budget) {
        this.key = key;
        this.number = number;
        Resource sample = Resource.of(key.sample());
        this.shownType = sample.type();
        this.type = shownType.toLowerCase(Locale.ROOT);
        this.look = IdLook.lookOf(sample.type());
        this.questions = book.questions(key);
        this.always = indexes(q -> q.isAskedAlways());
        this.deferred = indexes(Question::deferred);
        this.isContainer = CONTAINERS.contains(type) || type.endsWith("/subscriptions/resourcegroups");
        this.isCandidate = book.mayBeRelated(type);
        this.embeds = new Embeds(shownType, book);
        this.oneByOne = isCandidate && Listing.bundled().way(type).oneByOne();
        this.hangsOnPlace = isCandidate || questions.stream().anyMatch(Question::waitsForOdd);
        this.looksInGroup = questions.stream().anyMatch(Question::isInGroupOfResource);
        this.usuallyHasProperties = RowHandler.Row.of(key.sample().put("id", "/")) == RowHandler.Row.BARE;
        this.listed = new Listed(budget);
        this.counted = new long[questions.size()][VerdictKind.values().length];
        this.checks = new Checks(book, pairs, type, sample);
        List<Dependence> asked = IntStream.range(0, questions.size())
                .filter(this::isRead)
                .mapToObj(i -> questions.get(i).dependence())
                .toList();
        this.root = Wanted.root(budget);
        this.values = slots(asked, budget);
        this.id = root.child("id", true);
        this.paths = nodes.stream().map(Wanted::path).toList();
        group(budget);
        this.open = groupOf(openReads(), indexes(Question::isOpen), budget);
        this.openParts =
                OpenPart.of(questions, open, read -> places(List.of(read)).keySet());
        this.around = OpenPart.all(questions);
        checks.place(read -> groupOf(read, new int[0], budget));
    }

    private List<Dependence> openReads() {
        return questions.stream()
                .flatMap(question -> Stream.concat(
                        question.base().stream(),
                        Stream.of(question.dependence()).filter(d -> question.isOpen())))
                .toList();
    }

    private int[] indexes(java.util.function.Predicate<Question> wanted) {
        return IntStream.range(0, questions.size())
                .filter(i -> wanted.test(questions.get(i)))
                .toArray();
    }

    private boolean isRemembered(int question) {
        Question asked = questions.get(question);
        return !asked.deferred() && !asked.isAskedAlways() && !asked.isOpen();
    }

    private boolean isRead(int question) {
        return isRemembered(question) || questions.get(question).isOpen();
    }

    private Values[] slots(List<Dependence> asked, Budget budget) {
        List<Dependence> all = new ArrayList<>(asked);
        all.addAll(checks.dependences());
        questions.forEach(question -> question.base().ifPresent(all::add));
        all.forEach(dependence -> {
            dependence.reads().forEach(root::add);
            dependence.tests().forEach(test -> test.reads().forEach(root::add));
        });
        embeds.addTo(root);
        root.assignSlots(nodes);
        Values[] slots = new Values[nodes.size()];
        Arrays.setAll(slots, i -> new Values(budget));
        embeds.place(root, nodes, slots);
        all.forEach(dependence -> dependence.tests().forEach(test -> {
            int slot = root.slotOf(test.place());
            slots[slot].test(test, nodes.get(slot).path().size());
        }));
        return slots;
    }

    /** Questions that read the same are asked together. */
    private void group(Budget budget) {
        Map<Map<Integer, Boolean>, List<Integer>> byPlaces = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            if (isRemembered(i)) {
                byPlaces.computeIfAbsent(places(List.of(questions.get(i).dependence())), p -> new ArrayList<>())
                        .add(i);
            }
        }
        byPlaces.forEach((places, asked) -> groups.add(
                group(places, asked.stream().mapToInt(Integer::intValue).toArray(), budget)));
    }

    private Group groupOf(Collection<Dependence> dependences, int[] questions, Budget budget) {
        return group(places(dependences), questions, budget);
    }

    private static Group group(Map<Integer, Boolean> places, int[] questions, Budget budget) {
        int[] slots = places.keySet().stream().mapToInt(Integer::intValue).toArray();
        boolean[] byValue = new boolean[slots.length];
        for (int i = 0; i < slots.length; i++) {
            byValue[i] = places.getOrDefault(slots[i], false);
        }
        return new Group(questions, slots, byValue, budget);
    }

    /** The slots that are read, and whether the value itself counts. */
    private Map<Integer, Boolean> places(Collection<Dependence> dependences) {
        Map<Integer, Boolean> places = new TreeMap<>();
        for (Dependence dependence : dependences) {
            dependence.tests().forEach(test -> places.putIfAbsent(root.slotOf(test.place()), false));
            for (Read read : dependence.reads()) {
                places.put(root.slotOf(read.steps()), true);
            }
        }
        return places;
    }

    void count(int question, byte answer, long times) {
        if (Answer.isVerdict(answer)) {
            counted[question][answer] += times;
        }
    }

    /** The number of what has been read of a row for the open questions; -1 when it is not remembered. */
    int openNumber(int[] key, Projection row) {
        int number = open.number(key);
        if (number == samples.size() && number < MOST_SAMPLES) {
            samples.add(Excerpt.of(this, row, open.slots));
            openParts.forEach(part -> part.sample(number, key));
        }
        return number;
    }

    /** A resource that gets the same answers to the open questions; none when there are too many. */
    Optional<Resource> sample(int number) {
        return number < samples.size() ? Optional.of(samples.get(number)) : Optional.empty();
    }

    /** A resource that holds all that pairs of resources are judged by; none when it was not remembered. */
    Optional<Resource> evaluated(int number) {
        return open.slots.length == 0
                ? Optional.of(Resource.of(key.sample()))
                : number < 0 ? Optional.empty() : sample(number);
    }

    /** Lets go of what only helps to judge further resources. */
    void forget() {
        checks.forget();
        for (Values slot : values) {
            slot.forget();
        }
        open.forget();
        groups.forEach(Group::forget);
    }

    /** Moves what the groups have counted to the questions. */
    void gather() {
        for (Group group : groups) {
            for (Outcome outcome : group.outcomes) {
                for (int i = 0; i < group.questions.length; i++) {
                    count(group.questions[i], outcome.answers[i], outcome.times);
                }
                outcome.times = 0;
            }
        }
    }

    long counted(int question, VerdictKind kind) {
        return counted[question][Answer.of(kind)];
    }

    /** The number of a set of questions that wait for related resources. */
    int pending(List<Integer> waiting) {
        return pendingNumbers.computeIfAbsent(waiting, set -> {
            pendings.add(set.stream().mapToInt(Integer::intValue).toArray());
            return pendings.size() - 1;
        });
    }

    int[] pending(int set) {
        return set < 0 ? new int[0] : pendings.get(set);
    }
}
