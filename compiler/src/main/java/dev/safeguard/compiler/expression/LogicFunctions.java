package dev.safeguard.compiler.expression;

import static dev.safeguard.compiler.expression.Expression.MAX_ARGUMENTS;

import dev.safeguard.compiler.expression.Outcome.Failure;
import dev.safeguard.compiler.expression.Outcome.Unknown;
import dev.safeguard.compiler.expression.Outcome.Value;
import java.util.List;
import java.util.Optional;

/** Choosing and combining. Only {@code if()} is lazy: {@code and()} and {@code or()} look at every argument. */
final class LogicFunctions {
    static final List<RuleFunction> ALL = List.of(
            RuleFunction.of("if", 3, 3, LogicFunctions::choose),
            RuleFunction.of("and", 2, MAX_ARGUMENTS, invocation -> combine(invocation, false)),
            RuleFunction.of("or", 2, MAX_ARGUMENTS, invocation -> combine(invocation, true)),
            RuleFunction.of("coalesce", 1, MAX_ARGUMENTS, LogicFunctions::coalesce),
            RuleFunction.whole("not", 1, 1, args -> Json.bool(!args.bool(0))),
            RuleFunction.whole("true", 0, 0, args -> Json.bool(true)),
            RuleFunction.whole("false", 0, 0, args -> Json.bool(false)),
            RuleFunction.whole("null", 0, 0, args -> Json.nothing()));

    private LogicFunctions() {}

    private static Outcome choose(Invocation invocation) {
        Outcome condition = invocation.evaluate(0);
        if (condition instanceof Value) {
            return invocation.evaluate(bool(invocation, 0, condition).orElseThrow() ? 1 : 2);
        }
        return condition instanceof Unknown
                ? whichever(condition, invocation.evaluate(1), invocation.evaluate(2))
                : condition;
    }

    /** Both branches fail: it fails. Both give the same: that is it. */
    private static Outcome whichever(Outcome unknown, Outcome yes, Outcome no) {
        boolean settled = (yes instanceof Value a && no instanceof Value b)
                ? DeepEquality.of(a.json(), b.json()) == DeepEquality.SAME
                : yes instanceof Failure && no instanceof Failure;
        return settled ? yes : unknown;
    }

    /** A known {@code decisive} argument decides, whatever is not known. */
    private static Outcome combine(Invocation invocation, boolean decisive) {
        List<Outcome> outcomes = invocation.evaluateAll();
        boolean decided = false;
        for (int i = 0; i < outcomes.size(); i++) {
            decided |= bool(invocation, i, outcomes.get(i))
                    .filter(known -> known == decisive)
                    .isPresent();
        }
        Outcome decision = new Value(Json.bool(decided == decisive));
        return decided ? decision : firstUnknown(outcomes).orElse(decision);
    }

    private static Optional<Outcome> firstUnknown(List<Outcome> outcomes) {
        return outcomes.stream().filter(Unknown.class::isInstance).findFirst();
    }

    private static Optional<Boolean> bool(Invocation invocation, int index, Outcome outcome) {
        if (!(outcome instanceof Value value)) {
            return Optional.empty();
        }
        if (!value.json().isBoolean()) {
            throw new EvaluationFault("`" + invocation.call().name() + "`: argument " + (index + 1)
                    + " must be a Boolean, got " + Json.kind(value.json()));
        }
        return Optional.of(value.json().booleanValue());
    }

    private static Outcome coalesce(Invocation invocation) {
        return invocation.evaluateAll().stream()
                .filter(outcome ->
                        !(outcome instanceof Value value && value.json().isNull()))
                .findFirst()
                .orElseGet(() -> new Value(Json.nothing()));
    }
}
