package dev.safeguard.compiler.report;

/** A line of the table by citation. Public only because the template engine asks for it. */
public record CitationLine(CitationFacts facts, HtmlCounts counts) {}
