package dev.safeguard.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReportTest {
    @Test
    void plain_text_equals_golden_file() throws IOException {
        List<String> lines = new TextReport(Ink.PLAIN, 100).lines(Samples.report(false), Samples.facts());

        Golden.assertEqual("report.txt", String.join("\n", lines) + "\n");
    }

    @Test
    void colours_do_not_move_the_columns() {
        List<String> coloured = new TextReport(Ink.ANSI, 100).lines(Samples.report(false), Samples.facts());
        List<String> plain = new TextReport(Ink.PLAIN, 100).lines(Samples.report(false), Samples.facts());

        assertThat(coloured).isNotEqualTo(plain);
        assertThat(coloured.stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")))
                .containsExactlyElementsOf(plain);
    }

    @ParameterizedTest
    @CsvSource({"60", "80", "100"})
    void the_table_by_citation_fits_the_page(int width) {
        List<String> table =
                new TextReport(Ink.PLAIN, width).citations(Samples.report(false).summary(), Samples.facts());

        assertThat(table).allSatisfy(line -> assertThat(Ink.width(line)).isLessThanOrEqualTo(Math.max(width, 76)));
    }

    @Test
    void names_singular_and_plural() {
        Tally one = new Tally(false);
        one.resource();

        assertThat(new TextReport(Ink.PLAIN, 100).headline(one.report().summary()))
                .isEqualTo("1 resource, 0 with a failure; 0 fail, 0 error, 0 unknown, 0 exempt, 0 pass");
    }
}
