package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.FunctionInfo.Availability;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A function that a rule may call. */
record RuleFunction(FunctionInfo info, Body body) {
    /** What the function does once the number of arguments is right. */
    interface Body {
        Outcome run(Invocation invocation);
    }

    /** A function that looks at its arguments through and through: an unknown part makes the result unknown. */
    static RuleFunction whole(String name, int minArgs, int maxArgs, Function<Arguments, JsonNode> body) {
        return of(name, minArgs, maxArgs, invocation -> invocation.eager(Measure::unknownWithin, body));
    }

    /** A function that minds only the outer shape of its arguments, or finds unknown parts itself. */
    static RuleFunction structure(String name, int minArgs, int maxArgs, Function<Arguments, JsonNode> body) {
        return of(name, minArgs, maxArgs, invocation -> invocation.eager(UnknownValue::reason, body));
    }

    /** As {@link #structure}, for a function that can say something of texts that are known in part. */
    static RuleFunction partly(
            String name,
            int minArgs,
            int maxArgs,
            Function<Arguments, JsonNode> body,
            Function<List<Outcome>, Optional<Outcome>> partly) {
        return of(name, minArgs, maxArgs, invocation -> invocation.eager(UnknownValue::reason, body, partly));
    }

    static RuleFunction of(String name, int minArgs, int maxArgs, Body body) {
        return new RuleFunction(new FunctionInfo(name, minArgs, maxArgs, Availability.RULE), body);
    }

    /** Runs the body; a refused argument or a result beyond the limits is a failure. */
    Outcome run(Invocation invocation) {
        if (!info.accepts(invocation.size())) {
            return new Outcome.Failure("`" + info.name() + "` takes " + info.arity() + ", got " + invocation.size());
        }
        try {
            return checked(normal(body.run(invocation)), invocation.scope());
        } catch (EvaluationFault fault) {
            return fault.outcome();
        }
    }

    /** A look-up may hand out a marked or missing node as it found it. */
    private static Outcome normal(Outcome outcome) {
        return outcome instanceof Outcome.Value value ? Outcome.of(value.json()) : outcome;
    }

    private Outcome checked(Outcome outcome, Scope scope) {
        scope.spend(outcome instanceof Outcome.Value value ? Measure.check(info.name(), value.json()) : 1);
        return outcome;
    }
}
