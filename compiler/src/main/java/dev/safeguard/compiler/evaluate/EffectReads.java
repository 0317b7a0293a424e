package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Value;
import java.util.stream.Stream;

/**
 * The values in the details of a rule that an effect computes to come to its decision. What looks for other resources is
 * not meant: {@link ExistenceCheck} says what that hangs on.
 */
record EffectReads() implements Details.Cases<Stream<Value>> {

    static Stream<Value> of(Details details, EffectName effect) {
        return switch (effect) {
            case MODIFY, APPEND, DENY_ACTION, MANUAL -> details.match(new EffectReads());
            default -> Stream.empty();
        };
    }

    @Override
    public Stream<Value> none(Details.None details) {
        return Stream.empty();
    }

    @Override
    public Stream<Value> ifNotExists(Details.IfNotExists details) {
        return Stream.empty();
    }

    @Override
    public Stream<Value> modify(Details.Modify details) {
        Stream<Value> operations = details.operations().stream()
                .flatMap(o -> Stream.concat(
                        Stream.of(o.operation(), o.field()),
                        Stream.concat(o.value().stream(), o.condition().stream())));
        return Stream.of(operations, details.conflictEffect().stream(), details.roles().stream())
                .flatMap(values -> values);
    }

    @Override
    public Stream<Value> append(Details.Append details) {
        return details.additions().stream().flatMap(a -> Stream.of(a.field(), a.value()));
    }

    @Override
    public Stream<Value> denyAction(Details.DenyAction details) {
        return Stream.concat(details.actionNames().stream(), details.cascadeBehaviors().stream());
    }

    @Override
    public Stream<Value> manual(Details.Manual details) {
        return Stream.of(details.defaultState());
    }

    @Override
    public Stream<Value> other(Details.Other details) {
        return Stream.empty();
    }
}
