package dev.safeguard.dsl.rule;

/**
 * The {@code then} of a rule. {@code effect} is a name or, in most published rules, the expression
 * {@code [parameters('effect')]}: the family of the rule follows from the shape of {@code details}, never from the
 * effect alone.
 */
public record Then(Value effect, Details details) {}
