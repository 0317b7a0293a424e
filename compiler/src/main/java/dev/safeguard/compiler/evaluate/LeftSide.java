package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.FieldName.Kind;
import dev.safeguard.compiler.evaluate.Operators.Side;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;

/** The left side of a comparison, ready to be computed for a resource. */
interface LeftSide {
    LeftValue in(Frame frame);

    /** Which kind it is, when that is known before there is a resource. */
    default Optional<Side> side() {
        return Optional.of(Side.VALUE);
    }

    /** A field whose name is known. */
    record Named(FieldName field) implements LeftSide {
        @Override
        public LeftValue in(Frame frame) {
            return read(field, frame);
        }

        @Override
        public Optional<Side> side() {
            return Optional.of(sideOf(field));
        }
    }

    /** A field whose name is computed for each resource. */
    record Computed(Computation name) implements LeftSide {
        @Override
        public LeftValue in(Frame frame) {
            Outcome outcome = name.in(frame);
            if (outcome instanceof Outcome.Value value && !value.json().isTextual()) {
                return new LeftValue.Failed("the name of a field must be a string", Side.FIELD);
            }
            return outcome instanceof Outcome.Value value
                    ? read(FieldName.parse(value.json().textValue()), frame)
                    : of(outcome, Side.FIELD);
        }

        @Override
        public Optional<Side> side() {
            return Optional.empty();
        }
    }

    /** The {@code value} of a comparison. */
    record Value(Computation value) implements LeftSide {
        @Override
        public LeftValue in(Frame frame) {
            return of(value.in(frame), Side.VALUE);
        }
    }

    /** The members of an array, as many as satisfy the condition. */
    record Tally(Counting.Source source, Optional<Matcher> where) implements LeftSide {
        @Override
        public LeftValue in(Frame frame) {
            Counting.Members members = source.in(frame);
            return where.map(w -> Counting.tally(members, m -> w.test(frame.in(m))))
                    .orElseGet(() -> Counting.tally(members, m -> Truth.TRUE));
        }
    }

    private static LeftValue read(FieldName field, Frame frame) {
        Optional<String> problem = frame.problem(field);
        if (problem.isPresent()) {
            return new LeftValue.Failed(problem.get(), Side.FIELD);
        }
        return !frame.options().holds(Assumption.MISSING_ARRAY_IS_EMPTY) && frame.lacksArray(field)
                ? new LeftValue.Lacking(sideOf(field))
                : new LeftValue.All(frame.select(field), sideOf(field));
    }

    static Side sideOf(FieldName field) {
        return field.kind() == Kind.LOCATION ? Side.LOCATION : Side.FIELD;
    }

    /** Of an unknown outcome it is not even known whether it exists, unless some of its text is known. */
    private static LeftValue of(Outcome outcome, Side side) {
        if (outcome instanceof Outcome.Failure failure) {
            return new LeftValue.Failed(failure.message(), side);
        }
        JsonNode node =
                outcome instanceof Outcome.Unknown unknown && unknown.pattern().isEmpty()
                        ? Unknowns.inside(UnknownValue.node(unknown.why()))
                        : Frame.node(outcome);
        return new LeftValue.All(List.of(node), side);
    }
}
