package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The resource types that the aliases of a condition belong to. */
enum AliasTypes implements Condition.Cases<Stream<String>> {
    FOUND;

    static List<String> of(Condition condition) {
        return condition.match(FOUND).distinct().toList();
    }

    @Override
    public Stream<String> allOf(Condition.AllOf condition) {
        return condition.conditions().stream().flatMap(c -> c.match(this));
    }

    @Override
    public Stream<String> anyOf(Condition.AnyOf condition) {
        return condition.conditions().stream().flatMap(c -> c.match(this));
    }

    @Override
    public Stream<String> not(Condition.Not condition) {
        return condition.condition().match(this);
    }

    @Override
    public Stream<String> comparison(Condition.Comparison leaf) {
        Optional<Value> name = Optional.empty();
        if (leaf.left() instanceof Operand.Field field) {
            name = Optional.of(field.name());
        } else if (leaf.left() instanceof Operand.FieldCount count) {
            name = Optional.of(count.name());
        }
        return name
                .filter(Value.Text.class::isInstance)
                .map(text -> ((Value.Text) text).text())
                .flatMap(Moves::typeOf)
                .stream();
    }
}
