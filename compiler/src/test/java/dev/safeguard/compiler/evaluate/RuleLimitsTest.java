package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.finding.Finding;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Azure allows in one rule, and how many findings one document may have. */
class RuleLimitsTest {
    private final Problems problems = new Problems("test");
    private final RuleLimits limits = new RuleLimits(problems);

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of(RulePlanner.IF, 4_096, "more than 4096 conditions in one rule"),
                Arguments.of(RulePlanner.EXISTENCE, 128, "more than 128 conditions in one existence condition"),
                Arguments.of("", 2_048, "more than 2048 function calls in one rule"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void the_first_one_that_is_too_many_is_said(String pointer, int most, String problem) {
        BooleanSupplier next = () -> pointer.isEmpty() ? limits.function("/x") : limits.leaf(pointer + "/x");
        for (int i = 0; i < most; i++) {
            assertThat(next.getAsBoolean()).isTrue();
        }
        assertThat(problems.all()).isEmpty();
        assertThat(next.getAsBoolean()).isFalse();
        assertThat(next.getAsBoolean()).isFalse();
        assertThat(problems.all()).singleElement().extracting(Finding::problem).isEqualTo(problem);
    }

    @Test
    void each_array_may_be_counted_five_times_and_values_ten_times() {
        for (int i = 0; i < 5; i++) {
            limits.fieldCount(Optional.of("Test/r/a[*]"), "/x");
            limits.fieldCount(Optional.of("Test/r/g[*]"), "/x");
            limits.fieldCount(Optional.empty(), "/x");
            limits.valueCount("/x");
            limits.valueCount("/x");
        }
        assertThat(problems.all()).isEmpty();
        limits.fieldCount(Optional.of("test/R/A[*]"), "/x");
        limits.fieldCount(Optional.empty(), "/x");
        limits.valueCount("/x");
        assertThat(problems.all())
                .extracting(Finding::problem)
                .containsExactly(
                        "more than 5 counts of `test/R/A[*]`",
                        "more than 5 counts of computed fields",
                        "more than 10 counts of values in one rule");
    }

    @Test
    void after_a_thousand_findings_only_the_first_error_is_noted() {
        for (int i = 0; i < 1_001; i++) {
            problems.add(PlanCodes.UNKNOWN_ALIAS, "/" + i, "unknown", "look");
        }
        assertThat(problems.all()).hasSize(1_000);
        assertThat(problems.refuse()).isFalse();
        problems.add(PlanCodes.COUNT, "/first", "wrong", "correct it");
        problems.add(PlanCodes.COUNT, "/second", "wrong", "correct it");
        assertThat(problems.all()).hasSize(1_001);
        assertThat(problems.refuse()).isTrue();
        assertThat(problems.all().get(1_000).toString()).startsWith("test#/first");
    }
}
