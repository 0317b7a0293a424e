package dev.safeguard.compiler.report;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report for people who do not work at a console: one HTML file without anything outside itself. */
public final class HtmlReport {
    private static final Version RULES = Configuration.VERSION_2_3_34;

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
        StringWriter html = new StringWriter();
        try {
            configuration().getTemplate("report.ftlh").process(model, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the report's template does not fit its data", e);
        }
        return html.toString();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(RULES);
        configuration.setClassForTemplateLoading(HtmlReport.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(RULES).build());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
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
