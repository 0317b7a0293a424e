package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that the leaves of a condition compare, an empty one for each leaf that compares something else. */
record Leaves(PlanState state) implements Condition.Cases<Stream<Optional<FieldName>>> {

    static Stream<Optional<FieldName>> of(Condition condition, PlanState state) {
        return condition.match(new Leaves(state));
    }

    @Override
    public Stream<Optional<FieldName>> allOf(Condition.AllOf condition) {
        return each(condition.conditions());
    }

    @Override
    public Stream<Optional<FieldName>> anyOf(Condition.AnyOf condition) {
        return each(condition.conditions());
    }

    private Stream<Optional<FieldName>> each(List<Condition> conditions) {
        return conditions.stream().flatMap(c -> c.match(this));
    }

    @Override
    public Stream<Optional<FieldName>> not(Condition.Not condition) {
        return condition.condition().match(this);
    }

    @Override
    public Stream<Optional<FieldName>> comparison(Condition.Comparison condition) {
        return Stream.of(
                condition.left() instanceof Operand.Field field ? state.fieldName(field.name()) : Optional.empty());
    }
}
