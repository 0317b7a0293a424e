/**
 * Template expressions of Azure Policy, {@code "[concat(field('name'), '-x')]"}: parse, describe, evaluate. Start at
 * {@link Expression} and {@link ExpressionEvaluator}; {@link FunctionCatalog} says which functions a rule may call.
 *
 * <p>Functions behave as in the policy engine, not as in ARM deployments: {@code contains('ABC', 'b')} is true,
 * {@code int('3.7')} fails, only {@code if()} is lazy. Knows nothing of rules, resources or aliases: what a call needs
 * from outside comes through {@link Scope}. All types are immutable and thread-safe.
 */
@NullMarked
package dev.safeguard.compiler.expression;

import org.jspecify.annotations.NullMarked;
