package dev.safeguard.compiler.mutate;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes of a condition: parts left out, {@code not} left out, operators turned round, values changed. */
final class ConditionMutants implements Condition.Cases<List<Change<Condition>>> {
    private final String pointer;

    private ConditionMutants(String pointer) {
        this.pointer = pointer;
    }

    static List<Change<Condition>> of(Condition condition, String pointer) {
        return condition.match(new ConditionMutants(pointer));
    }

    @Override
    public List<Change<Condition>> allOf(Condition.AllOf condition) {
        return parts(condition.conditions(), "allOf", Condition.AllOf::new);
    }

    @Override
    public List<Change<Condition>> anyOf(Condition.AnyOf condition) {
        return parts(condition.conditions(), "anyOf", Condition.AnyOf::new);
    }

    private List<Change<Condition>> parts(
            List<Condition> parts, String name, Function<List<Condition>, Condition> whole) {
        List<Change<Condition>> changes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int index = i;
            String place = pointer + "/" + name + "/" + i;
            if (parts.size() > 1) {
                changes.add(new Change<>(whole.apply(Lists.without(parts, i)), place, "is left out"));
            }
            of(parts.get(i), place)
                    .forEach(
                            change -> changes.add(change.map(part -> whole.apply(Lists.replaced(parts, index, part)))));
        }
        return changes;
    }

    @Override
    public List<Change<Condition>> not(Condition.Not condition) {
        List<Change<Condition>> changes = new ArrayList<>();
        changes.add(new Change<>(condition.condition(), pointer, "loses its `not`"));
        of(condition.condition(), pointer + "/not").forEach(change -> changes.add(change.map(Condition.Not::new)));
        return changes;
    }

    @Override
    public List<Change<Condition>> comparison(Condition.Comparison leaf) {
        List<Change<Condition>> changes = new ArrayList<>();
        others(leaf.operator()).forEach(operator -> changes.add(operator(leaf, operator)));
        ValueMutants.of(leaf.right(), pointer + "/" + leaf.operator().json())
                .forEach(change -> changes.add(
                        change.map(right -> new Condition.Comparison(leaf.left(), leaf.operator(), right))));
        CountMutants.of(leaf.left(), pointer)
                .forEach(change -> changes.add(
                        change.map((Operand left) -> new Condition.Comparison(left, leaf.operator(), leaf.right()))));
        return changes;
    }

    private Change<Condition> operator(Condition.Comparison leaf, Operator other) {
        return new Change<>(
                new Condition.Comparison(leaf.left(), other, leaf.right()),
                pointer,
                "`" + leaf.operator().json() + "` becomes `" + other.json() + "`");
    }

    /** {@code exists} turns round with its value. */
    private static List<Operator> others(Operator operator) {
        return switch (operator) {
            case LESS -> List.of(Operator.LESS_OR_EQUALS, Operator.GREATER);
            case LESS_OR_EQUALS -> List.of(Operator.LESS, Operator.GREATER_OR_EQUALS);
            case GREATER -> List.of(Operator.GREATER_OR_EQUALS, Operator.LESS);
            case GREATER_OR_EQUALS -> List.of(Operator.GREATER, Operator.LESS_OR_EQUALS);
            default -> operator.opposite().map(List::of).orElseGet(List::of);
        };
    }

    /** Changes of what a count counts. */
    private static final class CountMutants implements Operand.Cases<List<Change<Operand>>> {
        private final String pointer;

        private CountMutants(String pointer) {
            this.pointer = pointer;
        }

        static List<Change<Operand>> of(Operand operand, String pointer) {
            return operand.match(new CountMutants(pointer));
        }

        @Override
        public List<Change<Operand>> field(Operand.Field operand) {
            return List.of();
        }

        @Override
        public List<Change<Operand>> computed(Operand.Computed operand) {
            return List.of();
        }

        @Override
        public List<Change<Operand>> fieldCount(Operand.FieldCount operand) {
            return where(operand.where(), where -> new Operand.FieldCount(operand.name(), where));
        }

        @Override
        public List<Change<Operand>> valueCount(Operand.ValueCount operand) {
            return where(operand.where(), where -> new Operand.ValueCount(operand.array(), operand.name(), where));
        }

        private List<Change<Operand>> where(Optional<Condition> where, Function<Optional<Condition>, Operand> operand) {
            return where.map(condition -> ConditionMutants.of(condition, pointer + "/count/where").stream()
                            .map(change -> change.map(changed -> operand.apply(Optional.of(changed))))
                            .toList())
                    .orElseGet(List::of);
        }
    }
}
