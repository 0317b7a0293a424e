package dev.safeguard.compiler.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report for people who do not work at a console: one HTML file without anything outside itself. */
public final class HtmlReport {
    private HtmlReport() {}

    /** The whole document, ending in a line feed. */
    public static String html(VerdictReport report, ReportFacts facts) {
        Map<String, Object> model = Map.of(
                "facts", facts,
                "summary", report.summary(),
                "totals", HtmlCounts.of(report.summary().verdicts()),
                "citations", citationLines(report.summary(), facts),
                "controls", controlLines(report.summary(), facts),
                "resources", resourceBlocks(report, facts));
        return HtmlTemplate.html("report/report.ftlh", model);
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

    private static List<ResourceBlock> resourceBlocks(VerdictReport report, ReportFacts facts) {
        Map<String, List<ResourceRow>> rows = new LinkedHashMap<>();
        Map<String, Verdict> first = new LinkedHashMap<>();
        for (Verdict verdict : report.results()) {
            first.putIfAbsent(verdict.resource(), verdict);
            rows.computeIfAbsent(verdict.resource(), resource -> new ArrayList<>())
                    .add(ResourceRow.of(verdict, facts.control(verdict.control())));
        }
        return first.values().stream()
                .map(verdict -> ResourceBlock.of(verdict, rows.getOrDefault(verdict.resource(), List.of())))
                .toList();
    }
}
