package dev.safeguard.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationDelayTest {
    @ParameterizedTest
    @CsvSource({
        "AfterProvisioning, true",
        "afterProvisioningSuccess, true",
        "AfterProvisioningFailure, true",
        "PT0M, true",
        "PT10M, true",
        "PT6H, true",
        "PT361M, false",
        "-PT1M, false",
        "10 minutes, false",
        "'', false"
    })
    void delays_are_events_or_up_to_six_hours(String text, boolean valid) {
        assertThat(EvaluationDelay.isValid(text)).isEqualTo(valid);
    }
}
