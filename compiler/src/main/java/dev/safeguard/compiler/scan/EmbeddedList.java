package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.companion.Embedded;
import dev.safeguard.compiler.evaluate.Dependence;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list of resources inside of those of one type, and what the checks that look for them find in it: the same in lists
 * that hold the same.
 */
final class EmbeddedList {
    private static final char[] EMPTY = {ValueText.ARRAY, ValueText.END};
    private static final int MOST = 2_000;

    /** What is said of a member by its place, which differs from list to list, or by the list. */
    private static final Set<String> OF_ITS_OWN = Set.of("id", "name", "fullname", "type");

    final String type;
    private final Embedded embedded;
    private final String holder;
    private final int number;
    private final List<String> members;

    /** Places in a member that checks look at; empty when a check may look anywhere. */
    private final Optional<List<Read>> reads;

    private final Map<Integer, Outcome[]> known = new HashMap<>();
    private boolean isTold;
    private int slot;
    private int empty;

    /** Whether a row has shown the list, if only an empty one. */
    boolean shown;

    /**
     * @param holder the type that has it, as policies see it
     * @param number from 1, among the lists of the type
     */
    EmbeddedList(Embedded embedded, String holder, int number, Rulebook book) {
        this.embedded = embedded;
        this.holder = holder;
        this.number = number;
        this.type = embedded.type(holder).toLowerCase(Locale.ROOT);
        this.members = below(embedded.steps(), List.of(Read.EACH));
        this.reads = reads(book, Resource.of(Samples.ofType(embedded.type(holder))));
    }

    private static List<String> below(List<String> steps, List<String> more) {
        return Stream.concat(steps.stream(), more.stream()).toList();
    }

    private Optional<List<Read>> reads(Rulebook book, Resource sample) {
        List<Read> all = new ArrayList<>();
        for (Entry entry : book.checksFor(type)) {
            Optional<Dependence> read = entry.candidate(sample);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(read.get().allReads());
        }
        return Optional.of(all).filter(read -> read.stream().noneMatch(EmbeddedList::isOfItsOwn));
    }

    private static boolean isOfItsOwn(Read read) {
        return read.steps().isEmpty() || OF_ITS_OWN.contains(read.steps().get(0).toLowerCase(Locale.ROOT));
    }

    /** Has a plan read what is looked at. */
    void addTo(Wanted root) {
        root.add(new Read(members, true));
        for (Read read : reads.orElse(List.of())) {
            root.add(new Read(below(members, read.steps()), read.presence()));
        }
        root.add(new Read(below(members, List.of("apiVersion")), true));
        root.names(members, number);
        root.names(below(members, List.of("id")), number);
        root.names(below(members, List.of("name")), number);
    }

    /** A list of which some rule wants all is not read member by member. */
    void place(Wanted root, List<Wanted> nodes, Values[] values) {
        slot = root.slotOf(members);
        empty = values[slot].number(EMPTY, 0, EMPTY.length);
        Wanted list = nodes.get(slot);
        Wanted each = list.each();
        isTold = reads.isPresent() && !list.isValue() && each != null && !each.isValue();
    }

    /** Whether what has been read of a row is all that checks look at. */
    boolean isTold() {
        return isTold;
    }

    /** Whether there is a list in a row, and anything in it. */
    boolean isFilled(int[] numbers) {
        int found = numbers[slot];
        boolean isEmpty = found == empty && found != Values.UNKEPT;
        shown |= isEmpty;
        return !isEmpty && found != Values.MISSING && found != Values.NULL;
    }

    /**
     * What the checks say of each member in a row.
     *
     * @param of the plan of the members
     * @return empty when one is unusual, so that only all of the row can tell
     */
    Optional<Outcome[]> outcomes(TypePlan holderPlan, Projection row, TypePlan of) {
        int found = row.numbers()[slot];
        Outcome[] outcomes = known.get(found);
        if (outcomes != null) {
            return Optional.of(outcomes);
        }
        ObjectNode json = Excerpt.of(holderPlan, row, slot).json();
        Optional<List<ObjectNode>> list = embedded.resources(json, "", holder);
        shown |= list.isPresent();
        if (list.stream().flatMap(List::stream).anyMatch(member -> member.has("apiVersion"))) {
            return Optional.empty();
        }
        Outcome[] told = list.stream()
                .flatMap(List::stream)
                .map(member -> of.checks.outcome(Resource.of(member)))
                .toArray(Outcome[]::new);
        if (found != Values.UNKEPT && known.size() < MOST) {
            known.put(found, told);
        }
        return Optional.of(told);
    }

    /** The type of its members. */
    TypeKey key() {
        return new TypeKey(embedded.type(holder), Optional.empty());
    }

    int number() {
        return number;
    }

    /** Writes what the ids of members begin with. */
    void prefix(CharBuffer holderId, CharBuffer prefix) {
        String segment = "/" + embedded.segment() + "/";
        prefix.clear();
        prefix.add(holderId.chars(), 0, holderId.length());
        prefix.add(segment.toCharArray(), 0, segment.length());
    }
}
