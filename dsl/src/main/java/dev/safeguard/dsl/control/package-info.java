/**
 * Controls: HIPAA requirements made checkable, in words that read like the regulation. Start at {@link Control}.
 *
 * <p>A control says what must hold; the compiler negates it into Azure's {@code if}. The words are staged, so that a
 * half-said control does not compile. Packs of controls reach the command line and embedders through
 * {@link ControlPack}.
 */
@NullMarked
package dev.safeguard.dsl.control;

import org.jspecify.annotations.NullMarked;
