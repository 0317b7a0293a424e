package dev.safeguard.dsl.hipaa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeguardsTest {
    @ParameterizedTest
    @CsvSource({
        "164.312(e)(2)(ii), Encryption, ADDRESSABLE, IMPLEMENTATION_SPECIFICATION, TECHNICAL",
        "164.312(e)(2)(i), Integrity controls, ADDRESSABLE, IMPLEMENTATION_SPECIFICATION, TECHNICAL",
        "164.312(a)(1), Access control, REQUIRED, STANDARD, TECHNICAL",
        "164.312(b), Audit controls, REQUIRED, STANDARD, TECHNICAL",
        "164.308(a)(7)(ii)(A), Data backup plan, REQUIRED, IMPLEMENTATION_SPECIFICATION, ADMINISTRATIVE",
        "164.310(d)(2)(i), Disposal, REQUIRED, IMPLEMENTATION_SPECIFICATION, PHYSICAL",
        "164.316(b)(2)(i), Time limit, REQUIRED, IMPLEMENTATION_SPECIFICATION, DOCUMENTATION",
        "164.306(b), Flexibility of approach, NOT_APPLICABLE, GENERAL_RULE, GENERAL",
        "164.502(b), Minimum necessary, REQUIRED, STANDARD, PRIVACY",
    })
    void a_citation_leads_to_its_safeguard(
            String citation, String title, Designation designation, Kind kind, Family family) {
        Safeguard safeguard = Safeguards.withCitation(citation).orElseThrow();

        assertThat(safeguard.title()).isEqualTo(title);
        assertThat(safeguard.designation()).isEqualTo(designation);
        assertThat(safeguard.kind()).isEqualTo(kind);
        assertThat(safeguard.family()).isEqualTo(family);
        assertThat(safeguard).hasToString(citation + " " + title);
    }

    @Test
    void constants_stand_for_their_citations() {
        assertThat(Safeguards.TRANSMISSION_ENCRYPTION.citation()).isEqualTo("164.312(e)(2)(ii)");
        assertThat(Safeguards.TRANSMISSION_INTEGRITY.citation()).isEqualTo("164.312(e)(2)(i)");
        assertThat(Safeguards.MINIMUM_NECESSARY.citation()).isEqualTo("164.502(b)");
    }

    @Test
    void all_are_there_once_in_the_order_of_the_regulation() {
        assertThat(Safeguards.all())
                .hasSize(90)
                .extracting(Safeguard::citation)
                .doesNotHaveDuplicates()
                .startsWith("164.306(a)")
                .containsSubsequence(
                        "164.308(a)(1)(i)",
                        "164.308(a)(1)(ii)(A)",
                        "164.308(b)(1)",
                        "164.310(a)(1)",
                        "164.312(a)(2)(iii)",
                        "164.312(a)(2)(iv)",
                        "164.312(b)",
                        "164.316(b)(2)(iii)",
                        "164.402",
                        "164.502(b)")
                .endsWith("164.530(j)");
        assertThat(Safeguards.all()).allSatisfy(each -> {
            assertThat(each.title()).isNotBlank();
            assertThat(each.paraphrase()).endsWith(".");
        });
    }

    @ParameterizedTest
    @CsvSource({"164.999", "''", "164.312(e)(2)(II)"})
    void an_unknown_citation_has_no_safeguard(String citation) {
        assertThat(Safeguards.withCitation(citation)).isEmpty();
    }
}
