package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.compiler.expression.Scope;
import java.time.Instant;
import java.util.Optional;

/** What expressions see before there is a resource: parameters only. */
record ParameterScope(Parameters parameters) implements Scope {
    @Override
    public Outcome parameter(String name) {
        return parameters.get(name);
    }

    @Override
    public Outcome field(String name) {
        return absent("field()");
    }

    @Override
    public Outcome current(Optional<String> name) {
        return absent("current()");
    }

    @Override
    public Outcome resourceGroup() {
        return absent("resourceGroup()");
    }

    @Override
    public Outcome subscription() {
        return absent("subscription()");
    }

    @Override
    public Outcome requestContext() {
        return absent("requestContext()");
    }

    @Override
    public Outcome policy() {
        return absent("policy()");
    }

    /** Never asked: what calls {@code utcNow()} is not evaluated before there is a resource. */
    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    private static Outcome absent(String function) {
        return new Outcome.Failure(function + " needs a resource");
    }
}
