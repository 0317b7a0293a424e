package dev.safeguard.compiler.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The report for people who do not work at a console: one HTML file without anything outside itself. */
public final class HtmlReport {
    /** More rows than this make no page that anybody scrolls through. */
    private static final long MOST_ROWS = 20_000;

    private HtmlReport() {}

    /** The whole document, ending in a line feed. */
    public static String html(VerdictReport report, ReportFacts facts) {
        StringWriter html = new StringWriter();
        try {
            write(report, facts, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }

    /** Writes the document, resource by resource. */
    public static void write(VerdictReport report, ReportFacts facts, Writer html) throws IOException {
        Map<String, Object> model = Map.of(
                "facts", facts,
                "summary", report.summary(),
                "totals", HtmlCounts.of(report.summary().verdicts()),
                "citations", citationLines(report.summary(), facts),
                "controls", controlLines(report.summary(), facts),
                "more", Math.max(0, report.results().size() - MOST_ROWS),
                "resources", resourceBlocks(report, facts));
        HtmlTemplate.write("report/report.ftlh", model, html);
    }

    private static List<CitationLine> citationLines(Summary summary, ReportFacts facts) {
        return facts.citationsOf(summary).stream()
                .map(citation -> new CitationLine(
                        citation, HtmlCounts.of(summary.byCitation().getOrDefault(citation.citation(), Counts.none()))))
                .toList();
    }

    private static List<ControlLine> controlLines(Summary summary, ReportFacts facts) {
        return facts.controls().stream()
                .map(control -> new ControlLine(
                        control, HtmlCounts.of(summary.byControl().getOrDefault(control.id(), Counts.none()))))
                .toList();
    }

    /** One at a time: the template engine asks for the next when it has written the last. */
    private static Iterator<ResourceBlock> resourceBlocks(VerdictReport report, ReportFacts facts) {
        return new HtmlBlocks(report.results(), facts, MOST_ROWS);
    }
}
