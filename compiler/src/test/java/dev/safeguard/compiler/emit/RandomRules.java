package dev.safeguard.compiler.emit;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any rule that the language can say. */
final class RandomRules {
    private RandomRules() {}

    static Arbitrary<Value> values() {
        return values(2);
    }

    private static Arbitrary<Value> values(int depth) {
        if (depth == 0) {
            return scalars();
        }
        return Arbitraries.oneOf(
                scalars(), values(depth - 1).list().ofMaxSize(3).map(Value.Array::new), objects(depth - 1));
    }

    static Arbitrary<Value.Obj> objects() {
        return objects(1);
    }

    /** Keys that are no key of the language, none like another in lower case. */
    private static Arbitrary<Value.Obj> objects(int depth) {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("aBé/~ [")
                                .ofMaxLength(4)
                                .list()
                                .ofMaxSize(3),
                        values(depth).list().ofSize(3))
                .as(RandomRules::object);
    }

    private static Value.Obj object(List<String> keys, List<Value> values) {
        Map<String, String> unique =
                keys.stream().collect(Collectors.toMap(k -> k.toLowerCase(Locale.ROOT), k -> "x" + k, (a, b) -> a));
        Value.Obj object = Value.NO_MEMBERS;
        for (String key : unique.values()) {
            object = object.with(key, values.get(object.members().size()));
        }
        return object;
    }

    private static Arbitrary<Value> scalars() {
        return Arbitraries.oneOf(
                texts(),
                expressions(),
                Arbitraries.of(new Value.Null(), Value.of(true), Value.of(false)),
                numbers().map(Value.Num::new));
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Combinators.combine(
                        Arbitraries.bigIntegers()
                                .between(BigInteger.ONE.shiftLeft(70).negate(), BigInteger.ONE.shiftLeft(70)),
                        Arbitraries.integers().between(-30, 30))
                .as(BigDecimal::new);
    }

    private static Arbitrary<Value> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(12),
                        Arbitraries.strings().withChars("[]a'\"\\\n").ofMaxLength(6))
                .map(Value::of);
    }

    private static Arbitrary<Value> expressions() {
        return Arbitraries.of("field('name')", "concat('[', parameters('p'), ']')", "utcNow()")
                .map(Value::expression);
    }

    /** A value that is not null: an optional property that is null is a missing one. */
    static Arbitrary<Value> present() {
        return values().filter(v -> !(v instanceof Value.Null));
    }

    static Arbitrary<Optional<Value>> maybe() {
        return present().optional(0.5);
    }

    private static Arbitrary<Value> names() {
        return Arbitraries.oneOf(texts(), expressions());
    }

    private static Arbitrary<Condition> conditions() {
        return conditions(2);
    }

    private static Arbitrary<Condition> conditions(int depth) {
        if (depth == 0) {
            return comparisons(Arbitraries.just(Optional.empty()));
        }
        Arbitrary<Condition> inner = conditions(depth - 1);
        return Arbitraries.oneOf(
                comparisons(inner.optional(0.5)),
                inner.list().ofMaxSize(3).map(Condition.AllOf::new),
                inner.list().ofMaxSize(3).map(Condition.AnyOf::new),
                inner.map(Condition.Not::new));
    }

    private static Arbitrary<Condition> comparisons(Arbitrary<Optional<Condition>> where) {
        Arbitrary<Operator> plain = Arbitraries.of(Operator.values()).filter(o -> o != Operator.EXISTS);
        Arbitrary<Value> booleans = Arbitraries.of(Value.of(true), Value.of("False"), Value.parameter("p"));
        return Arbitraries.oneOf(
                Combinators.combine(operands(where), plain, values()).as(Condition.Comparison::new),
                Combinators.combine(operands(where), booleans)
                        .as((left, right) -> new Condition.Comparison(left, Operator.EXISTS, right)));
    }

    private static Arbitrary<Operand> operands(Arbitrary<Optional<Condition>> where) {
        Arbitrary<Value> arrays =
                Arbitraries.oneOf(expressions(), values().list().ofMaxSize(2).map(Value.Array::new));
        return Arbitraries.oneOf(
                names().map(Operand.Field::new),
                present().map(Operand.Computed::new),
                Combinators.combine(names(), where).as(Operand.FieldCount::new),
                Combinators.combine(arrays, Arbitraries.strings().alpha().optional(), where)
                        .as(Operand.ValueCount::new));
    }

    static Arbitrary<PolicyRule> rules() {
        Arbitrary<Then> free = Combinators.combine(Arbitraries.of(Value.parameter("effect"), Value.of("x")), details())
                .as(Then::new);
        Arbitrary<Then> literal = Arbitraries.of(EffectName.DISABLED, EffectName.AUDIT, EffectName.DENY)
                .map(e -> new Then(Value.of(e.json()), new Details.None()));
        return Combinators.combine(conditions(), Arbitraries.oneOf(free, literal))
                .as(PolicyRule::new);
    }

    private static Arbitrary<Details> details() {
        Arbitrary<List<Value>> several = present().list().ofMaxSize(2);
        return Arbitraries.oneOf(
                Arbitraries.just(new Details.None()),
                existence(several),
                Combinators.combine(operations().list().ofMaxSize(2), maybe(), several, objects())
                        .as(Details.Modify::new),
                Combinators.combine(present(), values())
                        .as(Details.Addition::new)
                        .list()
                        .ofMaxSize(2)
                        .map(Details.Append::new),
                Combinators.combine(several, maybe(), objects()).as(Details.DenyAction::new),
                Combinators.combine(present(), objects()).as(Details.Manual::new),
                Arbitraries.oneOf(objects(), expressions()).map(Details.Other::new));
    }

    private static Arbitrary<Details> existence(Arbitrary<List<Value>> roles) {
        Arbitrary<Details.Related> related = Combinators.combine(present(), maybe(), maybe(), maybe(), maybe(), maybe())
                .as(Details.Related::new);
        Arbitrary<Details.Deployment> deployment =
                Combinators.combine(maybe(), objects()).as(Details.Deployment::new);
        return Combinators.combine(related, conditions().optional(), deployment.optional(), roles, objects())
                .as(Details.IfNotExists::new);
    }

    private static Arbitrary<Details.Operation> operations() {
        return Combinators.combine(Arbitraries.of("add", "addOrReplace"), names(), values(), maybe())
                .as((operation, field, value, condition) ->
                        new Details.Operation(Value.of(operation), field, Optional.of(value), condition));
    }
}
