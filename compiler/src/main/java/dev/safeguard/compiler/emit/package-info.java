/**
 * The rule model as Azure's JSON, one canonical text for each model. Start at {@link Emitter}.
 *
 * <p>Keys come in a fixed order, members of open objects sorted, empty lists and objects left out: equal models give
 * equal bytes, and reading what was emitted gives the model again.
 */
@NullMarked
package dev.safeguard.compiler.emit;

import org.jspecify.annotations.NullMarked;
