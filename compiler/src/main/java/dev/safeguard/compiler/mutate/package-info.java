/**
 * Small changes of a policy, to find out whether its cases would notice: a condition left out, an operator turned round,
 * a value changed. Start at {@link dev.safeguard.compiler.mutate.Mutants}.
 */
@NullMarked
package dev.safeguard.compiler.mutate;

import org.jspecify.annotations.NullMarked;
