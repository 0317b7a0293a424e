/**
 * The policy rule as data: conditions, operands, operators, values, effects, definitions and initiatives. Start at
 * {@link Condition}; {@link Conditions} has the short words.
 *
 * <p>Uses nothing but the JDK; knows nothing of HIPAA, JSON text or Azure clients. All types are immutable and
 * thread-safe. Nodes carry no positions, so equal rules are equal; a reader keeps places beside them.
 */
@NullMarked
package dev.safeguard.dsl.rule;

import org.jspecify.annotations.NullMarked;
