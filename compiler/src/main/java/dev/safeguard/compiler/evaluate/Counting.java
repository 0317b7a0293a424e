package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.Operators.Side;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Enumerates the members that a count goes over, and counts those that satisfy its condition. */
final class Counting {
    /** Iterations of a value count, those of the value counts around it multiplied in. Source: rule limits. */
    static final int MAX_ITERATIONS = 100;

    private Counting() {}

    /** Where the members come from. */
    @FunctionalInterface
    interface Source {
        Members in(Frame frame);
    }

    /**
     * The members, each as the count in progress that its condition sees.
     *
     * @param open whether there may be more: the array is not known yet
     */
    record Members(List<Count> counts, boolean open, Optional<String> failure) {
        private static Members failed(String message) {
            return new Members(List.of(), false, Optional.of(message));
        }

        private static Members of(List<Count> counts) {
            return new Members(counts, false, Optional.empty());
        }

        private static Members unknown() {
            return new Members(List.of(), true, Optional.empty());
        }
    }

    /** {@code count.field}: the members of an array alias. */
    static Source ofField(Computation name) {
        Optional<FieldName> known = name.constant().flatMap(Counting::name);
        return known.isPresent() ? frame -> members(known.get(), frame) : ofComputed(name);
    }

    private static Optional<FieldName> name(Outcome outcome) {
        return outcome instanceof Outcome.Value value && value.json().isTextual()
                ? Optional.of(FieldName.parse(value.json().textValue()))
                : Optional.empty();
    }

    private static Source ofComputed(Computation name) {
        return frame -> {
            Outcome outcome = name.in(frame);
            return name(outcome)
                    .map(field -> members(field, frame))
                    .orElseGet(() -> withoutValue(outcome, "the field of a count must be a string"));
        };
    }

    private static Members members(FieldName field, Frame frame) {
        Optional<String> problem = frame.problem(field);
        if (problem.isPresent() || !field.isCollection()) {
            return Members.failed(problem.orElse("`" + field.text() + "` has no [*], so there is nothing to count"));
        }
        List<JsonNode> nodes = frame.select(field);
        List<Count> counts = new ArrayList<>(nodes.size());
        for (JsonNode node : nodes) {
            if (!Unknowns.isHidden(node)) {
                counts.add(Count.ofField(frame.count(), field, node));
            }
        }
        return new Members(counts, counts.size() < nodes.size(), Optional.empty());
    }

    /** {@code count.value}: the members of a literal or computed array. */
    static Source ofValue(Computation array, Optional<String> name) {
        return frame -> {
            Outcome outcome = array.in(frame);
            return outcome instanceof Outcome.Value value && value.json().isArray()
                    ? members(value.json(), name.orElse(Count.DEFAULT_NAME), frame)
                    : withoutValue(outcome, "the value of a count must be an array");
        };
    }

    private static Members members(JsonNode array, String name, Frame frame) {
        long iterations =
                (long) array.size() * frame.count().map(Count::iterations).orElse(1);
        if (iterations > MAX_ITERATIONS) {
            return Members.failed("a count over values may iterate " + MAX_ITERATIONS + " times, not " + iterations);
        }
        return Members.of(StreamSupport.stream(array.spliterator(), false)
                .map(member -> Count.ofValue(frame.count(), name, member, (int) Math.max(1, iterations)))
                .toList());
    }

    private static Members withoutValue(Outcome outcome, String problem) {
        if (outcome instanceof Outcome.Unknown) {
            return Members.unknown();
        }
        return Members.failed(outcome instanceof Outcome.Failure failure ? failure.message() : problem);
    }

    /** Counts the members for which the condition is true; fails with the first for which it fails. */
    static LeftValue tally(Members members, Function<Count, Truth> where) {
        if (members.failure().isPresent()) {
            return new LeftValue.Failed(members.failure().get(), Side.VALUE);
        }
        int[] truths = new int[Truth.values().length];
        for (Count member : members.counts()) {
            truths[index(where.apply(member))]++;
        }
        return members.open() ? undecided() : counted(truths);
    }

    private static int index(Truth truth) {
        return switch (truth) {
            case TRUE -> 0;
            case FALSE -> 1;
            case UNKNOWN -> 2;
            case ERROR -> 3;
        };
    }

    private static LeftValue counted(int[] truths) {
        if (truths[index(Truth.ERROR)] > 0) {
            return new LeftValue.Failed("the condition of the count fails for a member", Side.VALUE);
        }
        int sure = truths[index(Truth.TRUE)];
        return new LeftValue.Counted(sure, sure + truths[index(Truth.UNKNOWN)]);
    }

    /** Any number at all. */
    private static LeftValue undecided() {
        return new LeftValue.All(List.of(Unknowns.inside(UnknownValue.node("the array is not known yet"))), Side.VALUE);
    }
}
