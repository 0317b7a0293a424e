package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Expression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One call being evaluated: arguments are expressions until asked for. Loops instead of streams, for explaining a large
 * inventory comes here a million times.
 */
record Invocation(Call call, Evaluation evaluation) {
    int size() {
        return call.arguments().size();
    }

    Scope scope() {
        return evaluation.scope();
    }

    Outcome evaluate(int index) {
        return evaluation.evaluate(call.arguments().get(index));
    }

    /** All arguments; a fault when one fails. What remains is known or unknown. */
    List<Outcome> evaluateAll() {
        List<Outcome> outcomes = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            outcomes.add(evaluate(i));
        }
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Failure failure) {
                throw new EvaluationFault(failure.message());
            }
        }
        return outcomes;
    }

    /** Applies {@code body} when all arguments are known as far as {@code unknown} looks. */
    Outcome eager(Function<JsonNode, Optional<String>> unknown, Function<Arguments, JsonNode> body) {
        return eager(evaluateAll(), unknown, body);
    }

    /** As above; {@code partly} is asked first, for what can be said of texts that are known in part. */
    Outcome eager(
            Function<JsonNode, Optional<String>> unknown,
            Function<Arguments, JsonNode> body,
            Function<List<Outcome>, Optional<Outcome>> partly) {
        List<Outcome> outcomes = evaluateAll();
        return partly.apply(outcomes).orElseGet(() -> eager(outcomes, unknown, body));
    }

    private Outcome eager(
            List<Outcome> outcomes, Function<JsonNode, Optional<String>> unknown, Function<Arguments, JsonNode> body) {
        List<JsonNode> known = new ArrayList<>(outcomes.size());
        for (Outcome outcome : outcomes) {
            Optional<String> waiting = reason(outcome, unknown);
            if (waiting.isPresent()) {
                return new Outcome.Unknown(waiting.get());
            }
            known.add(((Outcome.Value) outcome).json());
        }
        return Outcome.of(body.apply(new Arguments(call.name(), known)));
    }

    private static Optional<String> reason(Outcome outcome, Function<JsonNode, Optional<String>> unknown) {
        return outcome instanceof Outcome.Unknown waiting
                ? Optional.of(waiting.why())
                : unknown.apply(((Outcome.Value) outcome).json());
    }
}
