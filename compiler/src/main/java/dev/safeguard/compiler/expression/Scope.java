package dev.safeguard.compiler.expression;

import java.time.Instant;
import java.util.Optional;

/**
 * What a call needs from outside the expression. The evaluator of rules implements it; a failing look-up is an
 * {@link Outcome.Failure}, a value that is not known yet an {@link Outcome.Unknown}; nothing throws.
 */
public interface Scope {
    /** The value bound to a parameter; the name matches without case. */
    Outcome parameter(String name);

    /** What {@code field('name')} gives: {@code ""} when missing, an array (perhaps empty) for a path with {@code [*]}. */
    Outcome field(String name);

    /** The member being counted; without a name, the one of the only count. */
    Outcome current(Optional<String> name);

    /** The group of the resource, as an object; what it does not hold is absent, not null. */
    Outcome resourceGroup();

    /** The subscription of the resource, as an object. */
    Outcome subscription();

    /** Whether a tag that group or subscription lacks is empty text, so that it can be an operand; else it is null. */
    default boolean absentTagIsEmptyText() {
        return true;
    }

    /** {@code apiVersion} and {@code identity} of the request, as an object. */
    Outcome requestContext();

    /** The ids of assignment, definition, set and reference, as an object. */
    Outcome policy();

    /**
     * Told how much work a call has been, in nodes looked at. The one method that may throw: so an evaluation ends that
     * would go on for years.
     */
    default void spend(long steps) {}

    /** The only clock that {@code utcNow()} sees. */
    Instant now();
}
