package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Outcome;
import java.util.Optional;

/** A value of a rule, ready to be computed for a resource. */
@FunctionalInterface
interface Computation {
    Outcome in(Frame frame);

    /** What it yields whatever the resource; empty when that depends. */
    default Optional<Outcome> constant() {
        return Optional.empty();
    }

    static Computation of(JsonNode value) {
        return new Constant(Outcome.of(value));
    }

    /** A value, or a failure, that no resource changes. */
    record Constant(Outcome outcome) implements Computation {
        @Override
        public Outcome in(Frame frame) {
            return outcome;
        }

        @Override
        public Optional<Outcome> constant() {
            return Optional.of(outcome);
        }
    }
}
