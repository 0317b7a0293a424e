package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.evaluate.FieldName.Kind;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import java.util.List;
import java.util.Set;

/**
 * Keeps the leaves on some fields and replaces every other one by what favours a true outcome: true, or false under an
 * odd number of {@code not}. So a reduced condition that is false proves the whole one false.
 *
 * @param kept the fields whose leaves stay
 * @param favoured what replaces the others here
 */
record Reducer(Set<Kind> kept, boolean favoured, PlanState state) implements Condition.Cases<Condition> {
    private static final Condition TRUE = new Condition.AllOf(List.of());
    private static final Condition FALSE = new Condition.AnyOf(List.of());

    static final Set<Kind> IDENTIFYING = Set.of(Kind.TYPE, Kind.NAME, Kind.KIND);

    /** The condition about type, name and kind that is checked before anything else. */
    static Condition preCheck(Condition condition, PlanState state) {
        return condition.match(new Reducer(IDENTIFYING, true, state));
    }

    /** The condition that says to which resources a rule applies: without other leaves, the type alone decides. */
    static Condition applicability(Condition condition, PlanState state) {
        boolean others = Leaves.of(condition, state)
                .anyMatch(leaf -> leaf.filter(FieldName::isIdentifying).isEmpty());
        return condition.match(new Reducer(others ? IDENTIFYING : Set.of(Kind.TYPE), true, state));
    }

    @Override
    public Condition allOf(Condition.AllOf condition) {
        return new Condition.AllOf(each(condition.conditions()));
    }

    @Override
    public Condition anyOf(Condition.AnyOf condition) {
        return new Condition.AnyOf(each(condition.conditions()));
    }

    private List<Condition> each(List<Condition> conditions) {
        return conditions.stream().map(c -> c.match(this)).toList();
    }

    @Override
    public Condition not(Condition.Not condition) {
        return new Condition.Not(condition.condition().match(new Reducer(kept, !favoured, state)));
    }

    @Override
    public Condition comparison(Condition.Comparison condition) {
        boolean keep = condition.left() instanceof Operand.Field field
                && state.fieldName(field.name())
                        .filter(f -> kept.contains(f.kind()))
                        .isPresent();
        if (keep) {
            return condition;
        }
        return favoured ? TRUE : FALSE;
    }
}
