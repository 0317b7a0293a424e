package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.expression.Expression.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of the grammar: first and last letters, and the last one that a limit allows. */
class SyntaxCornersTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "A", "Z", "_", "$"})
    void a_name_starts_with_a_letter_an_underscore_or_a_dollar_sign(String start) {
        assertThat(Expression.parse("[" + start + "09" + start + "()]")).isInstanceOf(Parsed.Ok.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            `a()
            {a()
            @a()
            0a()
            /a()
            :a()
            a`()
            a{()
            a@()
            a-b()
            1.
            add(1.,2)
            1.5.
            1.a
            -a
            concat('a''')'
            """)
    void nothing_else_is_an_expression(String text) {
        assertThat(Expression.parse("[" + text + "]")).isInstanceOf(Parsed.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void brackets_nest_as_deep_as_functions(int depth, boolean parses) {
        String text = "a()[".repeat(depth - 1) + "a()" + "]".repeat(depth - 1);
        assertThat(Expression.parse("[" + text + "]") instanceof Parsed.Ok).isEqualTo(parses);
    }

    @ParameterizedTest
    @CsvSource({"254, true", "255, false"})
    void an_expression_reads_at_most_256_levels(int properties, boolean parses) {
        String text = "field('a')" + ".a".repeat(properties);
        assertThat(Expression.parse("[" + text + "]") instanceof Parsed.Ok).isEqualTo(parses);
    }

    @ParameterizedTest
    @CsvSource({"126, true", "127, false"})
    void the_last_call_that_is_allowed_is_the_2048th(int rest, boolean parses) {
        String of128 = "and(" + "true(),".repeat(126) + "true())";
        String last = "and(" + "true(),".repeat(rest - 1) + "true())";
        String text = "and(" + (of128 + ",").repeat(15) + last + ")";
        assertThat(Expression.parse("[" + text + "]") instanceof Parsed.Ok).isEqualTo(parses);
    }

    @ParameterizedTest
    @CsvSource({"100, true", "101, false"})
    void a_number_has_at_most_100_characters(int length, boolean parses) {
        String text = "0." + "1".repeat(length - 2);
        assertThat(Expression.parse("[" + text + "]") instanceof Parsed.Ok).isEqualTo(parses);
    }
}
