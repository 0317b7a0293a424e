package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.companion.Companions;
import dev.safeguard.compiler.companion.Embedded;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where resources of a type may tell of others that some rule looks for. */
final class Embeds {
    /** Whether it tells by naming another resource. */
    private final boolean points;

    /** What is read for that; empty when it may be anything. */
    private final Optional<List<List<String>>> pointing;

    private final List<EmbeddedList> lists = new ArrayList<>();
    private int[] pointingSlots = new int[0];

    /** @param type as policies see it */
    Embeds(String type, Rulebook book) {
        this.points = Companions.pointedFrom(type).filter(book::mayBeRelatedAny).isPresent();
        this.pointing = Companions.pointedReads(type.toLowerCase(Locale.ROOT));
        for (Embedded embedded : Embedded.in(type)) {
            if (book.mayBeRelated(embedded.type(type).toLowerCase(Locale.ROOT))) {
                lists.add(new EmbeddedList(embedded, type, lists.size() + 1, book));
            }
        }
    }

    /** Whether there are such places. */
    boolean any() {
        return points || !lists.isEmpty();
    }

    /** Whether resources of the type may tell of others that are looked for by what is to be decided still. */
    boolean tellOf(Sought sought) {
        return (points && sought.hasConnections()) || lists.stream().anyMatch(list -> sought.has(list.type));
    }

    void addTo(Wanted root) {
        lists.forEach(list -> list.addTo(root));
        if (points) {
            pointing.ifPresent(paths -> paths.forEach(path -> root.add(new Read(path, false))));
        }
    }

    void place(Wanted root, List<Wanted> nodes, Values[] values) {
        lists.forEach(list -> list.place(root, nodes, values));
        if (points) {
            pointingSlots = pointing.stream()
                    .flatMap(List::stream)
                    .mapToInt(root::slotOf)
                    .sorted()
                    .distinct()
                    .toArray();
        }
    }

    /** Whether a row, by what has been read of it, tells of others. */
    boolean tells(int[] numbers) {
        boolean tells = points;
        for (EmbeddedList list : lists) {
            tells |= list.isFilled(numbers);
        }
        return tells;
    }

    /** Whether the lists are all that tells, and enough of them has been read. */
    boolean areListsTold() {
        return !points && lists.stream().allMatch(EmbeddedList::isTold);
    }

    List<EmbeddedList> lists() {
        return lists;
    }

    /** The slots that hold all that tells of others, apart from id and name; empty when it takes the whole row. */
    Optional<int[]> slots() {
        return lists.isEmpty() && points && pointing.isPresent()
                ? Optional.of(Arrays.copyOf(pointingSlots, pointingSlots.length))
                : Optional.empty();
    }

    /** Adds the types, in lower case, of which a row has shown a list. */
    void addShown(Set<String> all) {
        lists.stream().filter(list -> list.shown).forEach(list -> all.add(list.type));
    }
}
