package dev.safeguard.deployer.cli.quickstart;

import dev.safeguard.compiler.report.Denial;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.compiler.report.TextReport;
import dev.safeguard.compiler.report.VerdictReport;
import java.util.ArrayList;
import java.util.List;

/** The lines of the quickstart: numbered steps, what came of each, and the table by citation. */
final class Story {
    private static final int LABEL = 13;
    private static final int MARGIN = 4 + LABEL;

    private final Ink ink;
    private final int width;
    private int step;

    Story(Ink ink, int width) {
        this.ink = ink;
        this.width = width;
    }

    List<String> title() {
        return List.of(
                ink.bold("Safeguard") + ": HIPAA on Azure, from a control in Java to a compliance state",
                ink.dim("A local Azure stands in for yours: Azure's client library, real HTTP, the same engine."),
                "");
    }

    /** One step on one line, wrapped under its text. */
    List<String> step(String label, String text) {
        step++;
        String head = " " + step + "  " + ink.bold(label) + " ".repeat(Math.max(1, LABEL - label.length()));
        List<String> lines = new ArrayList<>();
        for (String part : wrap(text)) {
            lines.add((lines.isEmpty() ? head : " ".repeat(MARGIN)) + part);
        }
        return lines;
    }

    List<String> denial(Denial denial) {
        List<String> lines = new ArrayList<>(step("Enforce", denial.request()));
        lines.add(indent(ink.red(ink.bold(denial.status() + " " + denial.code()))));
        lines.add(indent("assignment  " + ink.bold(denial.assignment())));
        String label = "definition  ";
        for (String definition : denial.definitions()) {
            lines.add(indent(label + ink.bold(definition)));
            label = " ".repeat(label.length());
        }
        return lines;
    }

    List<String> compliance(VerdictReport report, ReportFacts facts) {
        TextReport text = new TextReport(ink, width);
        List<String> lines = new ArrayList<>(step("Read back", "compliance as Azure's policy states have it"));
        lines.add("");
        lines.addAll(text.knownCitations(report.summary(), facts));
        lines.add("");
        lines.add(text.headline(report.summary()));
        return lines;
    }

    /** The report, then what to do next: a command and what it shows, in two columns. */
    List<String> next(List<String> reports, List<Suggestion> suggestions) {
        int column =
                suggestions.stream().mapToInt(s -> s.command().length()).max().orElse(0) + 2;
        List<String> lines = new ArrayList<>(List.of(""));
        reports.forEach(report -> lines.add("Report: " + ink.bold(report)));
        lines.add("Next:");
        for (Suggestion suggestion : suggestions) {
            String blanks = " ".repeat(column - suggestion.command().length());
            lines.add("  " + ink.blue(suggestion.command()) + blanks + suggestion.shows());
        }
        return lines;
    }

    private static String indent(String text) {
        return " ".repeat(MARGIN) + text;
    }

    private List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width - MARGIN) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
