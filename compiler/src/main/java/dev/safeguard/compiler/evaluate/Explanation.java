package dev.safeguard.compiler.evaluate;

/** A decision with the tree of conditions that led to it. */
public record Explanation(Decision decision, Trace trace) {}
