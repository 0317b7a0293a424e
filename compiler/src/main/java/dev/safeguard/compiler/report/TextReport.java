package dev.safeguard.compiler.report;

import dev.safeguard.compiler.report.TextTable.Align;
import dev.safeguard.dsl.finding.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The report for the console: a table by citation, the rows by resource, the numbers last. */
public final class TextReport {
    private final Ink ink;
    private final int width;

    /**
     * A writer for one kind of page.
     *
     * @param width columns of the page
     */
    public TextReport(Ink ink, int width) {
        this.ink = ink;
        this.width = width;
    }

    /** All of it, as lines. */
    public List<String> lines(VerdictReport report, ReportFacts facts) {
        List<String> lines = new ArrayList<>();
        write(report, facts, lines::add);
        return lines;
    }

    /** All of it, line by line; holds the rows of one resource at a time. */
    public void write(VerdictReport report, ReportFacts facts, Consumer<String> lines) {
        rows(report, facts, lines);
        if (!report.summary().byCitation().isEmpty()) {
            citations(report.summary(), facts).forEach(lines);
            lines.accept("");
        }
        notEvaluated(report.summary()).forEach(lines);
        report.summary().files().ifPresent(files -> notRead(files).forEach(lines));
        lines.accept(headline(report.summary()));
    }

    /** The table by citation, with a head line. */
    public List<String> citations(Summary summary, ReportFacts facts) {
        return table(summary, facts.citationsOf(summary));
    }

    /** The same without citations of which nothing is known yet; a line counts them. */
    public List<String> knownCitations(Summary summary, ReportFacts facts) {
        List<CitationFacts> all = facts.citationsOf(summary);
        List<CitationFacts> known =
                all.stream().filter(citation -> isKnown(summary, citation)).toList();
        List<String> lines = table(summary, known);
        if (known.size() < all.size()) {
            int rest = all.size() - known.size();
            lines.add(ink.dim(rest + " more citations are unknown until somebody attests them; the report lists them"));
        }
        return lines;
    }

    private static boolean isKnown(Summary summary, CitationFacts citation) {
        Counts counts = summary.byCitation().getOrDefault(citation.citation(), Counts.none());
        return counts.of(VerdictKind.FAIL) + counts.of(VerdictKind.ERROR) + counts.of(VerdictKind.PASS) > 0;
    }

    private List<String> table(Summary summary, List<CitationFacts> citations) {
        TextTable table =
                TextTable.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
        table.elastic(1).row("CITATION", "SAFEGUARD", "", "FAIL", "ERROR", "UNKNOWN", "PASS");
        for (CitationFacts citation : citations) {
            Counts counts = summary.byCitation().getOrDefault(citation.citation(), Counts.none());
            table.row(
                    citation.label(),
                    citation.title(),
                    citation.requirement(),
                    number(counts, VerdictKind.FAIL),
                    number(counts, VerdictKind.ERROR),
                    number(counts, VerdictKind.UNKNOWN),
                    number(counts, VerdictKind.PASS));
        }
        List<String> lines = new ArrayList<>(table.lines(width, 0));
        lines.set(0, ink.bold(lines.get(0)));
        return lines;
    }

    private String number(Counts counts, VerdictKind kind) {
        String text = Long.toString(counts.of(kind));
        if (counts.of(kind) == 0) {
            return ink.dim(text);
        }
        return switch (kind) {
            case FAIL, ERROR -> ink.red(text);
            case UNKNOWN -> ink.yellow(text);
            default -> ink.green(text);
        };
    }

    private void rows(VerdictReport report, ReportFacts facts, Consumer<String> lines) {
        RowLines rows = new RowLines(ink, facts);
        new ByResource(report.results()).forEachRemaining(verdicts -> {
            lines.accept(heading(verdicts.get(0)));
            verdicts.forEach(verdict -> rows.of(verdict).forEach(lines));
            lines.accept("");
        });
    }

    private String heading(Verdict first) {
        String place = first.place().map(where -> where + ": ").orElse("");
        return Line.of(place) + ink.bold(Line.of(first.resource()));
    }

    private List<String> notEvaluated(Summary summary) {
        if (summary.notEvaluated().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Not evaluated; no control is about these types, or nothing maps them to a type of Azure:");
        summary.notEvaluated().forEach((type, count) -> lines.add("  " + count + " × " + Line.of(type)));
        lines.add("");
        return lines;
    }

    private List<String> notRead(FilesRead files) {
        if (files.notRead().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(ink.red("Not read, or not to the end; nothing in them counts as passed:"));
        files.notRead().forEach(name -> lines.add("  " + Line.of(name)));
        lines.add("");
        return lines;
    }

    /** {@code 60 resources, 31 with a failure; 85 fail, 0 error, 2 unknown, 0 exempt, 310 pass}. */
    public String headline(Summary summary) {
        Counts all = summary.verdicts();
        String numbers = String.join(
                ", ",
                all.of(VerdictKind.FAIL) + " fail",
                all.of(VerdictKind.ERROR) + " error",
                all.of(VerdictKind.UNKNOWN) + " unknown",
                all.of(VerdictKind.EXEMPT) + " exempt",
                all.of(VerdictKind.PASS) + " pass");
        String line = summary.resources() + (summary.resources() == 1 ? " resource, " : " resources, ")
                + summary.failingResources() + " with a failure; " + numbers;
        return all.bad() > 0 ? ink.red(line) : ink.green(line);
    }
}
