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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the related type of an existence check with the types that the condition asks for. A related resource of the
 * same type needs a name; {@code field()} of an alias that only the related type has reads the related resource.
 */
final class RelatedTypeCheck {
    private static final String DETAILS = "/policyRule/then/details";

    private RelatedTypeCheck() {}

    static void check(EffectName effect, PolicyRule rule, PlanState state, Aliases aliases) {
        if (rule.then().details() instanceof Details.IfNotExists existence
                && existence.related().type() instanceof Value.Text related) {
            Set<String> evaluated = typesOf(rule).collect(Collectors.toSet());
            if (existence.related().name().isEmpty() && evaluated.stream().anyMatch(related.text()::equalsIgnoreCase)) {
                unnamed(effect, related.text(), state);
            }
            state.facts().existenceFields().stream()
                    .filter(f -> !evaluated.isEmpty())
                    .filter(f -> aliases.find(f, related.text()).isPresent())
                    .filter(f -> evaluated.stream()
                            .allMatch(type -> aliases.find(f, type).isEmpty()))
                    .forEach(f -> foreign(f, state));
        }
    }

    /** The literal types that the condition of a rule asks for with {@code equals} or {@code in}. */
    static Stream<String> typesOf(PolicyRule rule) {
        return rule.condition().match(new Types());
    }

    /** Azure's documentation asks for the name; of deployIfNotExists there are published rules without. */
    private static void unnamed(EffectName effect, String type, PlanState state) {
        state.problems()
                .add(
                        effect == EffectName.DEPLOY_IF_NOT_EXISTS ? PlanCodes.RELATED_UNNAMED : PlanCodes.DETAILS,
                        DETAILS,
                        "the related type `" + type + "` is the evaluated one, but there is no `name`",
                        "add `name`, such as `[field('name')]`");
    }

    private static void foreign(String alias, PlanState state) {
        state.problems()
                .add(
                        PlanCodes.RELATED_ALIAS,
                        DETAILS + "/existenceCondition",
                        "`field('" + alias + "')` can only be found on the related resource",
                        "compare `field` itself instead, which always reads the related resource");
    }

    private record Types() implements Condition.Cases<Stream<String>> {
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
            return condition.condition() instanceof Condition.Not twice
                    ? twice.condition().match(this)
                    : Stream.empty();
        }

        @Override
        public Stream<String> comparison(Condition.Comparison leaf) {
            boolean isType = leaf.left() instanceof Operand.Field field
                    && field.name() instanceof Value.Text name
                    && FieldName.parse(name.text()).kind() == Kind.TYPE;
            if (!isType || (leaf.operator() != Operator.EQUALS && leaf.operator() != Operator.IN)) {
                return Stream.empty();
            }
            List<Value> types = leaf.right() instanceof Value.Array array ? array.items() : List.of(leaf.right());
            return types.stream().filter(Value.Text.class::isInstance).map(t -> ((Value.Text) t).text());
        }
    }
}
