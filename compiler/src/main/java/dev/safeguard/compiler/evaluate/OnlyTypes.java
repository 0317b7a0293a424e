package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.FieldName.Kind;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The types to which a condition confines a rule, in lower case: for all others its part about types is false. Empty when
 * it is not confined that plainly.
 */
record OnlyTypes(PlanState state) implements Condition.Cases<Optional<Set<String>>> {

    static Optional<Set<String>> of(Condition condition, PlanState state) {
        return condition.match(new OnlyTypes(state));
    }

    @Override
    public Optional<Set<String>> allOf(Condition.AllOf condition) {
        for (Condition member : condition.conditions()) {
            Optional<Set<String>> types = member.match(this);
            if (types.isPresent() || mayFail(member)) {
                return types;
            }
        }
        return Optional.empty();
    }

    /** A comparison of the name or the kind that fails is asked before one of the type that comes later. */
    private boolean mayFail(Condition condition) {
        return Leaves.of(condition, state)
                .anyMatch(leaf -> leaf.filter(FieldName::isIdentifying).isPresent());
    }

    @Override
    public Optional<Set<String>> anyOf(Condition.AnyOf condition) {
        List<Optional<Set<String>>> each =
                condition.conditions().stream().map(c -> c.match(this)).toList();
        if (each.isEmpty() || each.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Set<String> union = new TreeSet<>();
        each.forEach(types -> union.addAll(types.orElseThrow()));
        return Optional.of(union);
    }

    @Override
    public Optional<Set<String>> not(Condition.Not condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<String>> comparison(Condition.Comparison leaf) {
        boolean aboutType = leaf.left() instanceof Operand.Field field
                && state.fieldName(field.name())
                        .filter(f -> f.kind() == Kind.TYPE)
                        .isPresent();
        return aboutType
                ? state.compute(leaf.right()).constant().flatMap(operand -> named(leaf.operator(), operand))
                : Optional.empty();
    }

    private static Optional<Set<String>> named(Operator operator, Outcome operand) {
        if (!(operand instanceof Outcome.Value value)) {
            return Optional.empty();
        }
        if (operator == Operator.EQUALS && value.json().isTextual()) {
            return Optional.of(Set.of(fold(value.json())));
        }
        if (operator != Operator.IN || !value.json().isArray()) {
            return Optional.empty();
        }
        Set<String> types = new TreeSet<>();
        for (JsonNode type : value.json()) {
            if (!type.isTextual()) {
                return Optional.empty();
            }
            types.add(fold(type));
        }
        return Optional.of(types);
    }

    private static String fold(JsonNode type) {
        return type.textValue().toLowerCase(Locale.ROOT);
    }
}
