package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the result of a function is worth in steps, and how large it may become. */
class MeasureTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        null                    | 1
        5                       | 1
        "x"                     | 1
        []                      | 2
        [1, 2]                  | 4
        {"a": [1], "b": "text"} | 5
        """)
    void each_value_is_a_step_and_one_more(String json, int steps) {
        assertThat(Measure.check("f", JsonText.parse(json).orElseThrow())).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "63, 1", "64, 2", "127, 2", "6400, 101"})
    void each_64_characters_are_a_step(int length, int steps) {
        assertThat(Measure.check("f", Json.text("x".repeat(length)))).isEqualTo(steps);
    }

    @Test
    void the_last_member_and_the_last_character_that_fit_are_allowed() {
        assertThatCode(() -> Measure.checkNodes("f", 32_767)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Measure.checkNodes("f", 32_768))
                .isInstanceOfSatisfying(
                        EvaluationFault.class,
                        fault -> assertThat(fault.outcome())
                                .isEqualTo(new Outcome.Failure("`f`: value has more than 32768 nodes")));
        assertThatCode(() -> Measure.checkLength("f", 131_072)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Measure.checkLength("f", 131_073)).isInstanceOf(EvaluationFault.class);
        assertThatThrownBy(() -> Measure.text("f", Json.text("x".repeat(131_072))))
                .isInstanceOf(EvaluationFault.class);
    }
}
