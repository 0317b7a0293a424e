package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.PolicyRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The comparisons of a rule: those of {@code if}, inside its counts, and of the existence condition. */
public final class RuleLeaves {
    private RuleLeaves() {}

    /**
     * A comparison.
     *
     * @param pointer where it is in the definition, as {@link Trace#pointer()} gives it
     * @param text the comparison as the rule says it
     */
    public record Leaf(String pointer, String text) {}

    /** All of them, in document order; a count comes before the comparisons inside it. */
    public static List<Leaf> of(PolicyRule rule) {
        List<Leaf> leaves =
                new ArrayList<>(below(rule.condition(), RulePlanner.IF).toList());
        if (rule.then().details() instanceof Details.IfNotExists existence) {
            existence.existence().ifPresent(c -> below(c, RulePlanner.EXISTENCE).forEach(leaves::add));
        }
        return List.copyOf(leaves);
    }

    private static Stream<Leaf> below(Condition condition, String pointer) {
        return condition.match(new Walk(pointer));
    }

    private record Walk(String pointer) implements Condition.Cases<Stream<Leaf>>, Operand.Cases<Optional<Condition>> {
        @Override
        public Stream<Leaf> allOf(Condition.AllOf condition) {
            return each("/allOf/", condition.conditions());
        }

        @Override
        public Stream<Leaf> anyOf(Condition.AnyOf condition) {
            return each("/anyOf/", condition.conditions());
        }

        private Stream<Leaf> each(String step, List<Condition> conditions) {
            return IntStream.range(0, conditions.size())
                    .boxed()
                    .flatMap(i -> below(conditions.get(i), pointer + step + i));
        }

        @Override
        public Stream<Leaf> not(Condition.Not condition) {
            return below(condition.condition(), pointer + "/not");
        }

        @Override
        public Stream<Leaf> comparison(Condition.Comparison leaf) {
            Stream<Leaf> inner =
                    leaf.left().match(this).stream().flatMap(where -> below(where, pointer + "/count/where"));
            return Stream.concat(Stream.of(new Leaf(pointer, Words.leaf(leaf))), inner);
        }

        @Override
        public Optional<Condition> field(Operand.Field operand) {
            return Optional.empty();
        }

        @Override
        public Optional<Condition> computed(Operand.Computed operand) {
            return Optional.empty();
        }

        @Override
        public Optional<Condition> fieldCount(Operand.FieldCount operand) {
            return operand.where();
        }

        @Override
        public Optional<Condition> valueCount(Operand.ValueCount operand) {
            return operand.where();
        }
    }
}
