package dev.safeguard.compiler.pages;

import dev.safeguard.dsl.control.Automation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The traceability matrix as Markdown. */
public final class TraceabilityPage {
    private final Traceability matrix;
    private final Function<DocumentedControl, String> id;

    private TraceabilityPage(Traceability matrix, Function<DocumentedControl, String> id) {
        this.matrix = matrix;
        this.id = id;
    }

    /** Beside the pages of the controls, to which it links. */
    static String linked(Traceability matrix) {
        return new TraceabilityPage(matrix, Links::fromTop).markdown();
    }

    /** To stand alone: ids without links. */
    public static String standalone(Traceability matrix) {
        return new TraceabilityPage(matrix, DocumentedControl::id).markdown();
    }

    private String markdown() {
        Markdown page = new Markdown(matrix.handbook().title() + ": traceability");
        page.paragraph("Version " + matrix.handbook().version() + ". " + controls());
        page.paragraph("Automated: Azure Policy decides, resource by resource. Partial: a documented query yields the"
                + " facts and somebody attests the result. Manual: people decide, and Azure keeps their attestation.");
        counts(page);
        page.heading("The Security Rule, citation by citation");
        page.paragraph(Traceability.GENERAL_RULES);
        citations(page, matrix.securityRule());
        page.heading("Beyond the Security Rule");
        page.paragraph("Of the Breach Notification Rule and the Privacy Rule, what a control cites as well.");
        citations(page, matrix.beyond().stream().filter(Coverage::isCovered).toList());
        page.heading("Control by control");
        allControls(page);
        return page.text();
    }

    private String controls() {
        return matrix.handbook().controls().size() + " controls: " + matrix.controls(Automation.AUTOMATED)
                + " automated, " + matrix.controls(Automation.PARTIAL) + " partial, "
                + matrix.controls(Automation.MANUAL) + " manual.";
    }

    private void counts(Markdown page) {
        page.heading("Coverage");
        page.paragraph("Standards and implementation specifications of 45 CFR Part 164 Subpart C in force, each"
                + " counted once under the most that a machine does for it.");
        page.table(
                List.of("Section", "Citations", "Automated", "Partial", "Manual", "Uncovered"),
                matrix.counts().stream()
                        .map(count -> List.of(
                                count.section(),
                                Long.toString(count.citations()),
                                Long.toString(count.automated()),
                                Long.toString(count.partial()),
                                Long.toString(count.manual()),
                                Long.toString(count.uncovered())))
                        .toList());
    }

    private void citations(Markdown page, List<Coverage> lines) {
        page.table(
                List.of(
                        "Citation",
                        "Safeguard",
                        "Binding",
                        "NIST SP 800-53r5",
                        "Automated",
                        "Partial",
                        "Manual",
                        "Coverage"),
                lines.stream().map(this::row).toList());
    }

    private List<String> row(Coverage line) {
        return List.of(
                line.safeguard().citation(),
                Markdown.escaped(line.safeguard().title()),
                line.binding(),
                String.join(", ", line.nist()),
                ids(line.automated()),
                ids(line.partial()),
                ids(line.manual()),
                line.status().equals("none") ? "**none**" : line.status());
    }

    private String ids(List<DocumentedControl> controls) {
        return controls.stream().map(id).collect(Collectors.joining(", "));
    }

    private void allControls(Markdown page) {
        page.table(
                List.of("Control", "Demands", "Kind", "Effect", "Ring", "Citations", "Source"),
                matrix.handbook().controls().stream().map(this::row).toList());
    }

    private List<String> row(DocumentedControl entry) {
        return List.of(
                id.apply(entry),
                Markdown.escaped(entry.title()),
                entry.automation(),
                entry.effect(),
                entry.ring(),
                entry.control().safeguards().stream()
                        .map(safeguard -> safeguard.citation())
                        .collect(Collectors.joining(", ")),
                String.join(", ", entry.sources()));
    }
}
