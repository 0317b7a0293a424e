package dev.safeguard.compiler.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.hipaa.Safeguard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceabilityTest {
    private static final Traceability MATRIX = Traceability.of(Samples.handbook());

    @ParameterizedTest
    @CsvSource(textBlock = """
            # citation,           status,       controls
            164.312(e)(2)(ii),    automated,    IDN-01 STG-01
            164.312(d),           partial,      IDN-01
            164.308(a)(1)(ii)(A), manual,       ORG-01
            164.312(b),           none,         ''
            164.306(a),           general rule, ''
            """)
    void a_citation_counts_under_the_most_that_a_machine_does(String citation, String status, String controls) {
        Coverage line = MATRIX.securityRule().stream()
                .filter(coverage -> coverage.safeguard().citation().equals(citation))
                .findFirst()
                .orElseThrow();

        assertThat(line.status()).isEqualTo(status);
        assertThat(String.join(
                        " ", line.controls().stream().map(DocumentedControl::id).toList()))
                .isEqualTo(controls);
    }

    @Test
    void what_nobody_answers_is_named_and_general_rules_are_not() {
        assertThat(MATRIX.duties()).hasSize(71);
        assertThat(MATRIX.uncovered())
                .hasSize(68)
                .extracting(Coverage::safeguard)
                .extracting(Safeguard::citation)
                .contains("164.312(b)")
                .noneMatch(citation -> citation.startsWith("164.306"));
    }

    @Test
    void each_section_is_counted_and_so_is_the_whole() {
        assertThat(MATRIX.counts())
                .isEqualTo(List.of(
                        new SectionCount("164.308", 31, 0, 0, 1),
                        new SectionCount("164.310", 12, 0, 0, 0),
                        new SectionCount("164.312", 12, 1, 1, 0),
                        new SectionCount("164.314", 11, 0, 0, 0),
                        new SectionCount("164.316", 5, 0, 0, 0),
                        new SectionCount("all", 71, 1, 1, 1)));
        assertThat(MATRIX.counts().get(5).uncovered()).isEqualTo(68);
    }

    @Test
    void other_rules_stand_apart() {
        assertThat(MATRIX.beyond().stream().filter(Coverage::isCovered))
                .extracting(line -> line.safeguard().citation())
                .containsExactly("164.402");
    }
}
