package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.companion.Companions;
import dev.safeguard.compiler.companion.Embedded;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where resources of a type may tell of others that some rule looks for. */
final class Embeds {
    private static final char[] EMPTY = {ValueText.ARRAY, ValueText.END};

    private final boolean always;
    private final List<String> types = new ArrayList<>();
    private final List<Read> reads = new ArrayList<>();
    private final int[] slots;
    private final int[] empty;
    private final boolean[] shown;

    /** @param type as policies see it */
    Embeds(String type, Rulebook book) {
        this.always = Companions.pointedFrom(type).filter(book::mayBeRelatedAny).isPresent();
        for (Embedded embedded : Embedded.in(type)) {
            String below = embedded.type(type).toLowerCase(Locale.ROOT);
            if (book.mayBeRelated(below)) {
                types.add(below);
                reads.add(new Read(
                        Stream.concat(embedded.steps().stream(), Stream.of(Read.EACH))
                                .toList(),
                        true));
            }
        }
        this.slots = new int[reads.size()];
        this.empty = new int[reads.size()];
        this.shown = new boolean[reads.size()];
    }

    /** Whether there are such places. */
    boolean any() {
        return always || slots.length > 0;
    }

    /** Whether resources of the type may tell of others that are looked for by what is to be decided still. */
    boolean tellOf(Sought sought) {
        return (always && sought.hasConnections()) || types.stream().anyMatch(sought::has);
    }

    /** The places, whose slots tell how many members a list has. */
    void addTo(Wanted root) {
        reads.forEach(root::add);
    }

    void place(Wanted root, Values[] values) {
        for (int i = 0; i < slots.length; i++) {
            slots[i] = root.slotOf(reads.get(i).steps());
            empty[i] = values[slots[i]].number(EMPTY, 0, EMPTY.length);
        }
    }

    /** Whether a row, by what has been read of it, tells of others. */
    boolean tells(int[] numbers) {
        boolean tells = always;
        for (int i = 0; i < slots.length; i++) {
            int number = numbers[slots[i]];
            boolean isEmpty = number == empty[i] && number != Values.UNKEPT;
            shown[i] |= isEmpty;
            tells |= !isEmpty && number != Values.MISSING && number != Values.NULL;
        }
        return tells;
    }

    /** Adds the types, in lower case, of which a row has shown that it has none. */
    void addShown(Set<String> all) {
        IntStream.range(0, shown.length)
                .filter(i -> shown[i])
                .mapToObj(types::get)
                .forEach(all::add);
    }
}
