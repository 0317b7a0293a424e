package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.evaluate.FieldName.Kind;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.stream.Stream;

/** A related resource of the evaluated type needs a name: without one every resource of the group would satisfy it. */
final class Selftype {
    private Selftype() {}

    static void check(EffectName effect, PolicyRule rule, PlanState state) {
        if (effect.family() == EffectName.Family.EXISTENCE
                && rule.then().details() instanceof Details.IfNotExists existence
                && existence.related().name().isEmpty()
                && existence.related().type() instanceof Value.Text type
                && rule.condition().match(new Types(state)).anyMatch(type.text()::equalsIgnoreCase)) {
            state.problems()
                    .add(
                            PlanCodes.DETAILS,
                            "/policyRule/then/details",
                            "the related type `" + type.text() + "` is the evaluated one, but there is no `name`",
                            "add `name`, such as `[field('name')]`");
        }
    }

    /** The literal types that the condition asks for with {@code equals}. */
    private record Types(PlanState state) implements Condition.Cases<Stream<String>> {
        @Override
        public Stream<String> allOf(Condition.AllOf condition) {
            return each(condition.conditions());
        }

        @Override
        public Stream<String> anyOf(Condition.AnyOf condition) {
            return each(condition.conditions());
        }

        private Stream<String> each(List<Condition> conditions) {
            return conditions.stream().flatMap(c -> c.match(this));
        }

        @Override
        public Stream<String> not(Condition.Not condition) {
            return Stream.empty();
        }

        @Override
        public Stream<String> comparison(Condition.Comparison leaf) {
            boolean isType = leaf.operator() == Operator.EQUALS
                    && leaf.left() instanceof Operand.Field field
                    && state.fieldName(field.name())
                            .filter(f -> f.kind() == Kind.TYPE)
                            .isPresent();
            return isType && leaf.right() instanceof Value.Text text ? Stream.of(text.text()) : Stream.empty();
        }
    }
}
