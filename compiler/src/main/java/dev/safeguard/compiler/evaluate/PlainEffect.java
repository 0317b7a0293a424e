package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.EffectName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An effect that changes nothing: audit, deny, denyAction, manual. Its details are evaluated and handed on. */
record PlainEffect(EffectName name, Map<String, Computation> details) implements EffectPlan {
    @Override
    public Decision take(Frame frame, Judge judge, Supplier<List<Reason>> why) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return fill(json, details, frame)
                .orElseGet(() -> new Decision.NonCompliant(name, EffectDetails.of(json), why.get()));
    }

    /** Evaluates details into an object, in their order. */
    static Optional<Decision> fill(ObjectNode target, Map<String, Computation> details, Frame frame) {
        for (Map.Entry<String, Computation> detail : details.entrySet()) {
            Outcome outcome = detail.getValue().in(frame);
            if (outcome instanceof Outcome.Failure failure) {
                return Optional.of(failed("details." + detail.getKey(), failure));
            }
            JsonNode value = Frame.node(outcome);
            target.set(detail.getKey(), value);
        }
        return Optional.empty();
    }

    static Decision failed(String where, Outcome.Failure failure) {
        return new Decision.Failed(List.of(Reason.of("Evaluation failed: " + where + ": " + failure.message() + ".")));
    }
}
