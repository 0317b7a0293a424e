package dev.safeguard.compiler.pages;

import dev.safeguard.compiler.report.HtmlTemplate;
import dev.safeguard.dsl.control.Automation;
import java.util.Map;

/** The traceability matrix as one HTML file without anything outside itself. */
public final class TraceabilityHtml {
    private TraceabilityHtml() {}

    /** The whole document, ending in a line feed. */
    public static String of(Traceability matrix) {
        return HtmlTemplate.html(
                "pages/traceability.ftlh",
                Map.of(
                        "mark", HandbookFiles.MARK,
                        "matrix", matrix,
                        "generalRules", Traceability.GENERAL_RULES,
                        "automated", matrix.controls(Automation.AUTOMATED),
                        "partial", matrix.controls(Automation.PARTIAL),
                        "manual", matrix.controls(Automation.MANUAL),
                        "duties", matrix.duties().size(),
                        "uncovered", matrix.uncovered().size(),
                        "counts", matrix.counts()));
    }
}
