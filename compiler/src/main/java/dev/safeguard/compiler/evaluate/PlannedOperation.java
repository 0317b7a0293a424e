package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Outcome;
import java.util.List;
import java.util.Optional;

/** One operation of modify, or one addition of append, its values ready to be computed. */
record PlannedOperation(
        Computation operation, Computation field, Optional<Computation> value, Optional<Computation> condition) {

    /** What is to be done; nothing when the condition is false; a decision when it cannot be said. */
    record Resolution(Optional<ResolvedOperation> operation, Optional<Decision> stop) {
        private static Resolution stop(Decision decision) {
            return new Resolution(Optional.empty(), Optional.of(decision));
        }
    }

    Resolution resolve(Frame frame) {
        Optional<Outcome> when = condition.map(c -> c.in(frame));
        if (when.isPresent() && !isTrue(when.get())) {
            return isFalse(when.get())
                    ? new Resolution(Optional.empty(), Optional.empty())
                    : Resolution.stop(undecided("condition", when.get(), "is no Boolean"));
        }
        Outcome name = operation.in(frame);
        Outcome target = field.in(frame);
        if (!isText(name) || !isText(target)) {
            return Resolution.stop(undecided("field", isText(name) ? target : name, "is no string"));
        }
        return value.map(v -> v.in(frame))
                .map(v -> v instanceof Outcome.Failure
                        ? Resolution.stop(undecided("value", v, ""))
                        : done(frame, name, target, Optional.of(Frame.node(v))))
                .orElseGet(() -> done(frame, name, target, Optional.empty()));
    }

    private static Resolution done(Frame frame, Outcome name, Outcome target, Optional<JsonNode> value) {
        String written = Frame.node(name).textValue();
        String canonical = Operation.named(written).map(Operation::json).orElse(written);
        String field = Frame.node(target).textValue();
        Optional<String> path = frame.subject().path(FieldName.parse(field)).map(FieldPath::toString);
        return new Resolution(Optional.of(new ResolvedOperation(canonical, field, path, value)), Optional.empty());
    }

    private static boolean isTrue(Outcome outcome) {
        return outcome instanceof Outcome.Value value && isBoolean(value.json(), "true");
    }

    private static boolean isFalse(Outcome outcome) {
        return outcome instanceof Outcome.Value value && isBoolean(value.json(), "false");
    }

    private static boolean isBoolean(JsonNode json, String wanted) {
        return (json.isBoolean() || json.isTextual()) && json.asText().equalsIgnoreCase(wanted);
    }

    private static boolean isText(Outcome outcome) {
        return outcome instanceof Outcome.Value value && value.json().isTextual();
    }

    private static Decision undecided(String part, Outcome outcome, String problem) {
        if (outcome instanceof Outcome.Unknown unknown) {
            return new Decision.Unknown(
                    List.of(Reason.of("The " + part + " of an operation is not known yet: " + unknown.why() + ".")));
        }
        String message = outcome instanceof Outcome.Failure failure ? failure.message() : problem;
        return PlainEffect.failed("details.operations " + part, new Outcome.Failure(message));
    }
}
