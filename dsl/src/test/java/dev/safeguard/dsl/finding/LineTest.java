package dev.safeguard.dsl.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {
    @ParameterizedTest
    @CsvSource({"10, 000a", "27, 001b", "133, 0085", "8232, 2028", "8238, 202e", "8294, 2066", "55296, d800"})
    void what_does_not_fit_into_a_line_is_escaped(int character, String digits) {
        assertThat(Line.of("<" + Character.toString(character) + ">")).isEqualTo("<\\u" + digits + ">");
    }

    @ParameterizedTest
    @CsvSource({"97", "233", "128512", "8230"})
    void everything_else_stays(int character) {
        String text = "<" + Character.toString(character) + ">";

        assertThat(Line.of(text)).isEqualTo(text);
    }

    @Test
    void a_long_text_loses_its_middle() {
        String line = Line.of("begin" + "x".repeat(100_000) + "end");

        assertThat(line).startsWith("beginx").endsWith("xend").contains(" … ").hasSizeLessThan(1_010);
        assertThat(Line.of("x".repeat(Line.MAX_LENGTH))).hasSize(Line.MAX_LENGTH);
    }
}
