/**
 * The expression language of ARM templates, {@code "[concat(parameters('name'), '-x')]"}: parse and evaluate. Start at
 * {@link TemplateEvaluator}.
 *
 * <p>Functions behave as in a deployment, not as in a policy rule: {@code contains('ABC', 'b')} is false, {@code and()} is
 * lazy, {@code items()} is sorted. What a deployment knows and an expression does not, from parameters to resource ids,
 * comes through {@link TemplateScope}. Values that nobody knows before a deployment stay in the result as unknown parts;
 * secrets stay secret. All work is bounded.
 */
@NullMarked
package dev.safeguard.compiler.template.language;

import org.jspecify.annotations.NullMarked;
