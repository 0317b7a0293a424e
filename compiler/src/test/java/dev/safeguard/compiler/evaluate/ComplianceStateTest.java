package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.rule.EffectName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplianceStateTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(nullValues = "none", textBlock = """
            NonCompliant Compliant Error Conflict Protected Exempt Unknown, NonCompliant
            Compliant Compliant Exempt,  Compliant
            Error Compliant,             Compliant
            Conflict Error,              Error
            Protected Conflict,          Conflict
            Error Exempt,                Error
            Protected Exempt,            Protected
            Unknown Exempt,              Exempt
            Unknown,                     Unknown
            NotStarted Unknown,          Unknown
            NotStarted NotRegistered,    none
            """)
    void an_aggregate_takes_the_highest_rank(String states, String rolledUp) {
        assertThat(ComplianceState.rollup(parse(states)).map(ComplianceState::json))
                .isEqualTo(Optional.ofNullable(rolledUp));
    }

    @Test
    void nothing_rolls_up_to_nothing() {
        assertThat(ComplianceState.rollup(List.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1} %")
    @CsvSource({
        "NonCompliant Compliant Exempt Unknown, 75",
        "Conflict Error Compliant Compliant, 50",
        "Protected Compliant, 100",
        "Protected, 100",
        "NonCompliant, 0"
    })
    void exempt_and_unknown_count_as_compliant_and_protected_as_nothing(String states, double percentage) {
        assertThat(ComplianceState.percentage(parse(states))).isEqualTo(percentage);
    }

    @Test
    void one_bad_resource_of_twenty_is_ninety_five_percent() {
        List<ComplianceState> states = Stream.concat(
                        Stream.generate(() -> ComplianceState.COMPLIANT).limit(19),
                        Stream.of(ComplianceState.NON_COMPLIANT))
                .toList();
        assertThat(ComplianceState.percentage(states)).isEqualTo(95);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"noncompliant, NonCompliant", "Non-compliant, NonCompliant", "EXEMPT, Exempt"})
    void names_are_read_in_any_case(String written, String state) {
        assertThat(ComplianceState.named(written).map(ComplianceState::json)).contains(state);
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "AUDIT,        '{}',                              NonCompliant",
        "DENY_ACTION,  '{}',                              Protected",
        "MANUAL,       '{\"defaultState\":\"Compliant\"}',    Compliant",
        "MANUAL,       '{\"defaultState\":\"Non-compliant\"}', NonCompliant",
        "MANUAL,       '{}',                              Unknown"
    })
    void a_condition_that_holds_means_what_its_effect_says(EffectName effect, String details, String state) {
        Decision decision = new Decision.NonCompliant(effect, EffectDetails.of(Given.object(details)), List.of());
        assertThat(ComplianceState.of(decision).map(ComplianceState::json)).contains(state);
    }

    @Test
    void what_is_not_applicable_has_no_record() {
        assertThat(ComplianceState.of(new Decision.NotApplicable(List.of()))).isEmpty();
        assertThat(ComplianceState.of(new Decision.NotEvaluated(List.of()))).isEmpty();
        assertThat(ComplianceState.of(new Decision.Failed(List.of()))).contains(ComplianceState.ERROR);
        assertThat(ComplianceState.of(new Decision.Unknown(List.of()))).contains(ComplianceState.UNKNOWN);
        assertThat(ComplianceState.of(new Decision.Compliant(List.of()))).contains(ComplianceState.COMPLIANT);
    }

    private static List<ComplianceState> parse(String states) {
        return Stream.of(states.split(" ", -1))
                .map(s -> ComplianceState.named(s).orElseThrow())
                .toList();
    }
}
