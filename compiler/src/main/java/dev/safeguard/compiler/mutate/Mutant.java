package dev.safeguard.compiler.mutate;

import dev.safeguard.dsl.rule.PolicyDefinition;

/**
 * A definition with one change.
 *
 * @param pointer of what was changed, in the definition's properties
 * @param change in words: {@code equals becomes notEquals}
 */
public record Mutant(PolicyDefinition definition, String pointer, String change) {}
