package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.Operand;
import java.util.List;
import java.util.Optional;

/** The way into the condition of a count: which count, and which of its members. */
record Step(Operand count, int member) {

    /** The frame in which the condition of the innermost count is evaluated; empty when a member is no longer there. */
    static Optional<Frame> enter(Frame frame, List<Step> steps) {
        Optional<Frame> inner = Optional.of(frame);
        for (Step step : steps) {
            inner = inner.flatMap(step::in);
        }
        return inner;
    }

    private Optional<Frame> in(Frame frame) {
        List<Count> counts = members(count, frame);
        return member < counts.size() ? Optional.of(frame.in(counts.get(member))) : Optional.empty();
    }

    /** The members that a count goes over; none of what fails. */
    static List<Count> members(Operand count, Frame frame) {
        Computations lazy = Computations.lazy(frame.subject().aliases());
        Counting.Source source = count instanceof Operand.ValueCount value
                ? Counting.ofValue(lazy.of(value.array()), value.name())
                : Counting.ofField(lazy.of(((Operand.FieldCount) count).name()));
        return source.in(frame).counts();
    }
}
