package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Dependence;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Open questions that read the same, of the resource and of what surrounds it: they have the same answers wherever that is
 * the same, whatever other open questions read.
 */
final class OpenPart {
    final int[] questions;

    /** What they read of the resource group, and of the subscription. */
    final NavigableSet<List<String>> group;

    final NavigableSet<List<String>> subscription;

    /** Which slots of the group of all open questions they read. */
    private final int[] positions;

    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private int[] ofSamples = new int[16];

    private OpenPart(List<Integer> questions, int[] positions, Collection<Dependence> read) {
        this.questions = questions.stream().mapToInt(Integer::intValue).toArray();
        this.positions = positions;
        this.group = paths(read, Dependence::group);
        this.subscription = paths(read, Dependence::subscription);
    }

    private static NavigableSet<List<String>> paths(
            Collection<Dependence> read, Function<Dependence, Set<Read>> surroundings) {
        NavigableSet<List<String>> paths = new TreeSet<>(Comparator.comparing(List::toString));
        read.stream()
                .flatMap(d -> surroundings.apply(d).stream())
                .map(Read::steps)
                .forEach(paths::add);
        return paths;
    }

    /** All open questions together, for what surrounds them. */
    static OpenPart all(List<Question> questions) {
        List<Dependence> read = questions.stream()
                .filter(Question::isOpen)
                .map(Question::dependence)
                .toList();
        return new OpenPart(List.of(), new int[0], read);
    }

    /**
     * The parts that open questions fall into.
     *
     * @param open the group of all of them
     * @param slots what one of them reads
     */
    static List<OpenPart> of(List<Question> questions, Group open, Function<Dependence, Set<Integer>> slots) {
        Map<List<?>, List<Integer>> alike = new LinkedHashMap<>();
        for (int question : open.questions) {
            Dependence read = questions.get(question).dependence();
            alike.computeIfAbsent(List.of(slots.apply(read), read.group(), read.subscription()), k -> new ArrayList<>())
                    .add(question);
        }
        return alike.values().stream()
                .map(part -> part(part, questions.get(part.get(0)).dependence(), open, slots))
                .toList();
    }

    private static OpenPart part(
            List<Integer> questions, Dependence read, Group open, Function<Dependence, Set<Integer>> slots) {
        Set<Integer> wanted = slots.apply(read);
        int[] positions = IntStream.range(0, open.slots.length)
                .filter(i -> wanted.contains(open.slots[i]))
                .toArray();
        return new OpenPart(questions, positions, List.of(read));
    }

    /** Notes what has been read for all open questions, under the next number. */
    void sample(int number, int[] key) {
        List<Integer> own = IntStream.of(positions).map(i -> key[i]).boxed().toList();
        if (number == ofSamples.length) {
            ofSamples = Arrays.copyOf(ofSamples, 2 * number);
        }
        ofSamples[number] = numbers.computeIfAbsent(own, k -> numbers.size());
    }

    /** Equal numbers mean that what these questions read is equal. */
    int number(int sample) {
        return ofSamples[sample];
    }
}
