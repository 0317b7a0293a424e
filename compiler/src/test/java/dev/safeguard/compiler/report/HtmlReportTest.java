package dev.safeguard.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static String html() {
        return HtmlReport.html(Samples.report(false), Samples.facts());
    }

    @Test
    void document_equals_golden_file() throws IOException {
        Golden.assertEqual("report.html", html());
    }

    @Test
    void needs_nothing_outside_itself() {
        assertThat(html()).doesNotContain("http://").doesNotContain("https://").doesNotContain("src=");
        assertThat(html()).doesNotContain("<script").doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void escapes_what_comes_from_outside() {
        assertThat(html())
                .doesNotContain("<b>claims")
                .contains("&lt;b&gt;claims")
                .contains("&lt;here&gt;");
    }

    @Test
    void shows_the_denial_with_assignment_and_definition() {
        assertThat(html()).contains("403 RequestDisallowedByPolicy", "safeguard-hipaa", "hipaa-stg-01");
    }

    @Test
    void leaves_the_denial_out_when_there_is_none() {
        ReportFacts facts = new ReportFacts("t", "s", List.of(), List.of(), Optional.empty());

        assertThat(HtmlReport.html(Samples.report(false), facts)).doesNotContain("A violation that was stopped");
    }

    @Test
    void an_empty_report_says_so() {
        ReportFacts facts = new ReportFacts("t", "s", List.of(), List.of(), Optional.empty());

        assertThat(HtmlReport.html(new Tally(false).report(), facts))
                .contains("No control applied to any resource.")
                .contains("<p>None.</p>");
    }

    @Test
    void every_row_of_a_table_has_a_header_cell() {
        assertThat(html().lines().filter(line -> line.startsWith("<tr><td"))).isEmpty();
    }
}
