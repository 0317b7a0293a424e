package dev.safeguard.compiler.lower;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import java.util.ArrayList;
import java.util.List;

/**
 * The same condition without an {@code allOf} directly in an {@code allOf}, or an {@code anyOf} in an {@code anyOf};
 * conditions are built from parts, and the parts should not show. Order and early stop stay as they were.
 */
final class Flattening implements Condition.Cases<Condition> {
    private static final Flattening FLATTENING = new Flattening();

    private Flattening() {}

    static Condition of(Condition condition) {
        return condition.match(FLATTENING);
    }

    @Override
    public Condition allOf(Condition.AllOf condition) {
        List<Condition> flat = new ArrayList<>();
        for (Condition part : condition.conditions()) {
            Condition inner = of(part);
            flat.addAll(inner instanceof Condition.AllOf nested ? nested.conditions() : List.of(inner));
        }
        return new Condition.AllOf(flat);
    }

    @Override
    public Condition anyOf(Condition.AnyOf condition) {
        List<Condition> flat = new ArrayList<>();
        for (Condition part : condition.conditions()) {
            Condition inner = of(part);
            flat.addAll(inner instanceof Condition.AnyOf nested ? nested.conditions() : List.of(inner));
        }
        return new Condition.AnyOf(flat);
    }

    @Override
    public Condition not(Condition.Not condition) {
        return new Condition.Not(of(condition.condition()));
    }

    @Override
    public Condition comparison(Condition.Comparison leaf) {
        return new Condition.Comparison(leaf.left().match(COUNTED), leaf.operator(), leaf.right());
    }

    /** Goes into what a count asks of each member. */
    private static final Operand.Cases<Operand> COUNTED = new Operand.Cases<>() {
        @Override
        public Operand field(Operand.Field operand) {
            return operand;
        }

        @Override
        public Operand computed(Operand.Computed operand) {
            return operand;
        }

        @Override
        public Operand fieldCount(Operand.FieldCount operand) {
            return new Operand.FieldCount(operand.name(), operand.where().map(Flattening::of));
        }

        @Override
        public Operand valueCount(Operand.ValueCount operand) {
            return new Operand.ValueCount(
                    operand.array(), operand.name(), operand.where().map(Flattening::of));
        }
    };
}
