package dev.safeguard.compiler.report;

/** A line of the table of controls. Public only because the template engine asks for it. */
public record ControlLine(ControlFacts facts, HtmlCounts counts) {}
