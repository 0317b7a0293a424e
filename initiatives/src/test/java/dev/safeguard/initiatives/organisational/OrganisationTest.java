package dev.safeguard.initiatives.organisational;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.control.Attestation;
import dev.safeguard.dsl.control.ManualControl;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an attestation owes its readers. */
class OrganisationTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    static List<ManualControl> controls() {
        return Organisation.controls().stream().map(ManualControl.class::cast).toList();
    }

    @Test
    void there_is_one_for_each_number_of_the_catalogue() {
        assertThat(controls())
                .extracting(ManualControl::id)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 21)
                        .mapToObj("ORG-%02d"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("controls")
    void it_says_what_who_how_often_and_with_which_evidence(ManualControl control) {
        Attestation attestation = control.attestation();
        assertThat(attestation.statement()).matches("(?s)[A-Z].*\\.");
        assertThat(attestation.owner()).isNotBlank();
        assertThat(NEW_YEAR.plus(attestation.every())).isBetween(NEW_YEAR.plusDays(7), NEW_YEAR.plusYears(1));
        assertThat(attestation.evidence()).isNotEmpty();
    }
}
