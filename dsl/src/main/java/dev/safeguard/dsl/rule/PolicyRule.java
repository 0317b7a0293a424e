package dev.safeguard.dsl.rule;

/** {@code if} and {@code then} of a definition. The resource violates the rule when the condition is true. */
public record PolicyRule(Condition condition, Then then) {}
