package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Evaluates one leaf, everything in it as it is written. */
final class LeafInterpreter implements Operand.Cases<LeftValue> {
    /** Members of a count that a decision tree shows. */
    private static final int SHOWN_MEMBERS = 20;

    private final Condition.Comparison leaf;
    private final String pointer;
    private final Frame frame;
    private final List<Supplier<Trace>> members = new ArrayList<>();

    LeafInterpreter(Condition.Comparison leaf, String pointer, Frame frame) {
        this.leaf = leaf;
        this.pointer = pointer;
        this.frame = frame;
    }

    Explained explain() {
        frame.spend(1);
        LeftValue left = leaf.left().match(this);
        Outcome operand = frame.compute(leaf.right());
        Truth truth = left.match(Comparison.prepare(leaf.operator(), operand, left.side(), frame.options()));
        return new Explained(
                truth, () -> trace(left, operand, truth), () -> List.of(reason(left, operand, truth)), List::of);
    }

    private Trace trace(LeftValue left, Outcome operand, Truth truth) {
        return new Trace(
                Words.leaf(leaf),
                Optional.of(truth),
                expected(operand),
                actual(left),
                path(fieldName()),
                note(left, operand, truth),
                members.stream().map(Supplier::get).toList(),
                Optional.of(pointer));
    }

    private Optional<String> expected(Outcome operand) {
        return Secrets.shown(new Secrets(frame).in(leaf.right()), Words.shown(operand));
    }

    private Optional<String> actual(LeftValue left) {
        boolean isSecret = !(left instanceof LeftValue.Counted) && new Secrets(frame).in(leaf.left());
        return Secrets.shown(isSecret, Words.shown(left));
    }

    @Override
    public LeftValue field(Operand.Field operand) {
        return new LeftSide.Computed(lazy(operand.name())).in(frame);
    }

    @Override
    public LeftValue computed(Operand.Computed operand) {
        LeftSide value = new LeftSide.Value(lazy(operand.value()));
        return FieldValue.of(leaf, value, frame.options()).in(frame);
    }

    @Override
    public LeftValue fieldCount(Operand.FieldCount operand) {
        return tally(Counting.ofField(lazy(operand.name())), operand.where());
    }

    @Override
    public LeftValue valueCount(Operand.ValueCount operand) {
        return tally(Counting.ofValue(lazy(operand.array()), operand.name()), operand.where());
    }

    private Computation lazy(Value value) {
        return Computations.lazy(frame.subject().aliases()).of(value);
    }

    private LeftValue tally(Counting.Source source, Optional<Condition> where) {
        return Counting.tally(
                source.in(frame), member -> where.map(w -> member(w, member)).orElse(Truth.TRUE));
    }

    private Truth member(Condition where, Count member) {
        Explained explained = Interpreter.explain(where, pointer + "/count/where", frame.in(member));
        if (members.size() < SHOWN_MEMBERS) {
            int number = members.size() + 1;
            members.add(() -> trace(number, member, explained));
        }
        return explained.truth();
    }

    private Trace trace(int number, Count member, Explained explained) {
        return new Trace(
                "member " + number,
                Optional.of(explained.truth()),
                Optional.empty(),
                Secrets.shown(new Secrets(frame).in(leaf.left()), Words.shown(member.member())),
                Optional.empty(),
                Optional.empty(),
                List.of(explained.trace()),
                Optional.empty());
    }

    /** The field that the leaf names, when it names one. */
    private Optional<FieldName> fieldName() {
        Optional<Value> name = Optional.empty();
        if (leaf.left() instanceof Operand.Field field) {
            name = Optional.of(field.name());
        } else if (leaf.left() instanceof Operand.FieldCount count) {
            name = Optional.of(count.name());
        }
        return name.map(n -> Frame.node(frame.compute(n)))
                .filter(json -> json.isTextual())
                .map(json -> FieldName.parse(json.textValue()));
    }

    private Optional<String> path(Optional<FieldName> field) {
        return field.flatMap(f -> frame.subject().path(f)).map(FieldPath::toString);
    }

    private Optional<String> note(LeftValue left, Outcome operand, Truth truth) {
        if (truth == Truth.ERROR) {
            Secrets secrets = new Secrets(frame);
            boolean hidden = secrets.in(leaf.left()) || secrets.in(leaf.right());
            return Optional.of(hidden ? Secrets.FAULT : Faults.explain(leaf, left, operand));
        }
        return left instanceof LeftValue.All all
                ? Absence.why(all.nodes(), fieldName(), frame.subject())
                : Optional.empty();
    }

    private Reason reason(LeftValue left, Outcome operand, Truth truth) {
        Optional<FieldName> field = fieldName();
        return new Reason(
                message(left, operand, truth),
                field.map(FieldName::text),
                path(field),
                expected(operand),
                actual(left),
                Optional.of(leaf.operator().json()));
    }

    private String message(LeftValue left, Outcome operand, Truth truth) {
        return switch (truth) {
            case TRUE, FALSE -> requirement(truth);
            case UNKNOWN -> "The current value is not known yet.";
            case ERROR -> "Evaluation failed: " + note(left, operand, truth).orElse("") + ".";
        };
    }

    /** {@code exists} says by its operand what must be. */
    private String requirement(Truth truth) {
        boolean asksForAbsence = leaf.operator() == dev.safeguard.dsl.rule.Operator.EXISTS
                && Texts.of(Frame.node(frame.compute(leaf.right()))).equalsIgnoreCase("false");
        return Words.requirement(leaf.operator(), (truth == Truth.TRUE) != asksForAbsence);
    }
}
