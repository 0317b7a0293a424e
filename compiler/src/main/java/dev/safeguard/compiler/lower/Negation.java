package dev.safeguard.compiler.lower;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;

/**
 * The exact opposite of a condition, written the way a person would: {@code notEquals} instead of {@code not equals}.
 *
 * <p>A leaf over {@code [*]} is true when <em>every</em> element is, so its opposite is not the negated operator; and
 * the ordering operators are all false for a missing value. Both keep an explicit {@code not}.
 */
final class Negation implements Condition.Cases<Condition> {
    private static final Negation NEGATION = new Negation();

    private Negation() {}

    static Condition of(Condition condition) {
        return condition.match(NEGATION);
    }

    @Override
    public Condition allOf(Condition.AllOf condition) {
        return new Condition.AnyOf(each(condition.conditions()));
    }

    @Override
    public Condition anyOf(Condition.AnyOf condition) {
        return new Condition.AllOf(each(condition.conditions()));
    }

    @Override
    public Condition not(Condition.Not condition) {
        return condition.condition();
    }

    @Override
    public Condition comparison(Condition.Comparison leaf) {
        return opposite(leaf).orElseGet(() -> new Condition.Not(leaf));
    }

    private static List<Condition> each(List<Condition> conditions) {
        return conditions.stream().map(Negation::of).toList();
    }

    private static Optional<Condition> opposite(Condition.Comparison leaf) {
        if (!leaf.left().match(SingleValued.TEST)) {
            return Optional.empty();
        }
        if (leaf.operator() == Operator.EXISTS) {
            return flipped(leaf.right())
                    .map(operand -> new Condition.Comparison(leaf.left(), Operator.EXISTS, operand));
        }
        Optional<Operator> operator =
                leaf.operator().isOrdering() ? mirrored(leaf) : leaf.operator().opposite();
        return operator.map(o -> new Condition.Comparison(leaf.left(), o, leaf.right()));
    }

    /** Counts are numbers and never missing, so their order can be turned round. */
    private static Optional<Operator> mirrored(Condition.Comparison leaf) {
        boolean count = leaf.left() instanceof Operand.FieldCount || leaf.left() instanceof Operand.ValueCount;
        return count ? Optional.of(mirror(leaf.operator())) : Optional.empty();
    }

    private static Operator mirror(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.GREATER_OR_EQUALS;
            case LESS_OR_EQUALS -> Operator.GREATER;
            case GREATER -> Operator.LESS_OR_EQUALS;
            default -> Operator.LESS;
        };
    }

    private static Optional<Value> flipped(Value operand) {
        return operand instanceof Value.Bool bool ? Optional.of(Value.of(!bool.value())) : Optional.empty();
    }

    /** Whether the operand selects exactly one value, or none: then {@code notX} is the opposite of {@code X}. */
    private static final class SingleValued implements Operand.Cases<Boolean> {
        static final SingleValued TEST = new SingleValued();

        @Override
        public Boolean field(Operand.Field operand) {
            return operand.name() instanceof Value.Text name && !name.text().contains("[*]");
        }

        @Override
        public Boolean computed(Operand.Computed operand) {
            return true;
        }

        @Override
        public Boolean fieldCount(Operand.FieldCount operand) {
            return true;
        }

        @Override
        public Boolean valueCount(Operand.ValueCount operand) {
            return true;
        }
    }
}
