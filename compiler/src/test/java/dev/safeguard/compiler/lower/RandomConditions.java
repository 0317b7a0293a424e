package dev.safeguard.compiler.lower;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Conditions;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Conditions on storage accounts: every operator, fields with and without {@code [*]}, counts, expressions that fail. */
final class RandomConditions {
    static final String STORAGE = "Microsoft.Storage/storageAccounts";

    private static final String RULES = STORAGE + "/networkAcls.ipRules[*]";
    private static final String FAILING = "int('x')";
    private static final List<String> TEXTS = List.of("", "a", "A", "a*", "*", "5", "true", "abc");
    private static final List<String> FIELDS = List.of(
            STORAGE + "/minimumTlsVersion",
            STORAGE + "/supportsHttpsTrafficOnly",
            STORAGE + "/keyPolicy.keyExpirationPeriodInDays",
            STORAGE + "/networkAcls.ipRules",
            RULES,
            RULES + ".value",
            "tags",
            "tags['a']");

    private RandomConditions() {}

    static Arbitrary<Condition> any() {
        return nested(3);
    }

    private static Arbitrary<Condition> nested(int depth) {
        if (depth == 0) {
            return leaf(anyOperand());
        }
        Arbitrary<Condition> inner = Arbitraries.lazy(() -> nested(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(3, leaf(anyOperand())),
                Tuple.of(2, inner.list().ofMinSize(1).ofMaxSize(3).map(Condition.AllOf::new)),
                Tuple.of(2, inner.list().ofMinSize(1).ofMaxSize(3).map(Condition.AnyOf::new)),
                Tuple.of(1, inner.map(Condition.Not::new)));
    }

    private static Arbitrary<Operand> anyOperand() {
        return Arbitraries.oneOf(
                Arbitraries.of(FIELDS).map(Operand::field),
                computed(),
                Arbitraries.just(Operand.field("[concat('tags[', 'a', ']')]")),
                Arbitraries.just(Operand.count(RULES)),
                leaf(Arbitraries.of(RULES + ".value", STORAGE + "/minimumTlsVersion")
                                .map(Operand::field))
                        .map(where -> Operand.count(RULES, where)),
                leaf(Arbitraries.just(Operand.value(Value.expression("current('t')"))))
                        .map(where -> Operand.count(Value.strings(List.of("a", "", "5")), "t", where)));
    }

    private static Arbitrary<Operand> computed() {
        return Arbitraries.of(
                        Value.of("a"),
                        Value.of(5),
                        Value.of(true),
                        Value.expression(FAILING),
                        Value.expression("field('tags[''a'']')"),
                        Value.expression("null()"))
                .map(Operand::value);
    }

    private static Arbitrary<Condition> leaf(Arbitrary<Operand> left) {
        return Combinators.combine(left, Arbitraries.of(Operator.class))
                .flatAs((operand, operator) ->
                        right(operator).map(value -> Conditions.where(operand, operator, value)));
    }

    /** What Azure accepts to the right of the operator; whether it fits the left side is another matter. */
    private static Arbitrary<Value> right(Operator operator) {
        return switch (operator) {
            case EXISTS ->
                Arbitraries.of(Value.of(true), Value.of(false), Value.of("true"), Value.expression("true()"));
            case IN, NOT_IN -> Arbitraries.of(TEXTS).list().ofMaxSize(3).map(Value::strings);
            case CONTAINS, NOT_CONTAINS -> Arbitraries.of("", "a", "5").map(Value::of);
            default ->
                Arbitraries.oneOf(
                        Arbitraries.of(TEXTS).map(Value::of),
                        Arbitraries.of(0L, 1L, 5L).map(Value::of),
                        Arbitraries.of("field('tags[''a'']')", FAILING).map(Value::expression));
        };
    }
}
