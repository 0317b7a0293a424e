/**
 * From a control to what Azure understands: {@link dev.safeguard.compiler.lower.Lowering} makes a policy definition of a
 * control and an initiative of a set of controls.
 *
 * <p>A control says what must hold; Azure's {@code if} says what is wrong. The negation in between is exact for every
 * resource, missing properties included, which is why it is kept in one small class.
 */
@NullMarked
package dev.safeguard.compiler.lower;

import org.jspecify.annotations.NullMarked;
