package dev.safeguard.dsl.hipaa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrosswalkTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            164.312(b)           | AU-1 AU-2 AU-3 AU-4 AU-6 AU-7 AU-8
            164.308(a)(7)(ii)(A) | CP-6 CP-9 CP-9(1)
            164.312(e)(2)(ii)    | SC-8 SC-12 SC-13
            """)
    void a_safeguard_has_the_controls_that_nist_maps_to_it(String citation, String ids) {
        Safeguard safeguard = Safeguards.withCitation(citation).orElseThrow();

        assertThat(Crosswalk.nist80053(safeguard)).isEqualTo(List.of(ids.split(" ", -1)));
    }

    @Test
    void what_nist_does_not_map_has_none() {
        assertThat(Crosswalk.nist80053(Safeguards.CONTRACT_SUBCONTRACTORS)).isEmpty();
        assertThat(Crosswalk.nist80053(Safeguards.UNSECURED_PHI)).isEmpty();
    }

    @Test
    void of_the_standards_and_specifications_nist_leaves_out_three() {
        assertThat(Safeguards.all().stream()
                        .filter(safeguard -> safeguard.citation().compareTo("164.4") < 0)
                        .filter(safeguard -> safeguard.kind() != Kind.GENERAL_RULE)
                        .filter(safeguard -> Crosswalk.nist80053(safeguard).isEmpty()))
                .containsExactly(
                        Safeguards.SUBCONTRACTOR_ASSURANCES,
                        Safeguards.CONTRACT_SUBCONTRACTORS,
                        Safeguards.CONTRACT_INCIDENT_REPORTING);
    }
}
