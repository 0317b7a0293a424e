package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Dependence;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the reasons for the answer to a question may speak of.
 *
 * @param reads places in the resource; the values there, not only what comparisons make of them
 */
record Sight(Set<Read> reads) {

    /**
     * What a question sees in resources of a type.
     *
     * @return empty when that may be anything, or something around the resource that a {@link Setting} does not tell apart
     */
    static Optional<Sight> of(Question question, Resource sample, Context context) {
        List<Dependence> all =
                List.of(question.dependence(), question.entry().rule().policy().reasons(sample, context));
        if (all.stream().anyMatch(Dependence::unbounded) || !isAroundTold(question, all)) {
            return Optional.empty();
        }
        Set<Read> reads = all.stream().flatMap(Sight::places).map(Sight::shown).collect(Collectors.toUnmodifiableSet());
        return reads.stream().anyMatch(read -> read.steps().isEmpty())
                ? Optional.empty()
                : Optional.of(new Sight(reads));
    }

    private static Stream<Read> places(Dependence dependence) {
        return Stream.concat(
                dependence.reads().stream(), dependence.tests().stream().flatMap(test -> test.reads().stream()));
    }

    /** Of a value of which only the presence decides the reason shows all; of members that are counted how many there are. */
    private static Read shown(Read read) {
        List<String> steps = read.steps();
        boolean counted = !steps.isEmpty() && steps.get(steps.size() - 1).equals(Read.EACH);
        return counted ? read : new Read(steps, false);
    }

    private static boolean isAroundTold(Question question, List<Dependence> all) {
        return all.stream().noneMatch(Dependence::surroundings)
                || (question.isOpen()
                        && steps(question.dependence(), Dependence::group)
                                .containsAll(steps(all.get(1), Dependence::group))
                        && steps(question.dependence(), Dependence::subscription)
                                .containsAll(steps(all.get(1), Dependence::subscription)));
    }

    private static Set<List<String>> steps(Dependence dependence, Function<Dependence, Set<Read>> part) {
        return part.apply(dependence).stream().map(Read::steps).collect(Collectors.toUnmodifiableSet());
    }
}
