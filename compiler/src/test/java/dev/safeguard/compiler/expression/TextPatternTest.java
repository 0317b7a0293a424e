package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {
    @ParameterizedTest(name = "{0} may be {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        a{x}c        | abc     | true
        a{x}c        | ac      | true
        a{x}c        | ABC     | true
        a{x}c        | abd     | false
        ab{x}bc      | abc     | false
        a{x}b{y}c    | a1b2c   | true
        a{x}b{y}c    | a12c    | false
        a{x}b{y}bc   | abc     | false
        {x}          | ''      | true
        abc          | ABC     | true
        abc          | abcd    | false
        """)
    void a_text_fits_the_known_parts_in_their_order(String pattern, String text, boolean fits) {
        assertThat(TextPattern.of(pattern).mayBe(text)).isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0} may equal {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        a{x}c   | ab{y}   | true
        a{x}c   | b{y}    | false
        a{x}c   | {y}d    | false
        {x}bc   | {y}c    | true
        """)
    void two_patterns_exclude_each_other_by_beginning_and_end(String one, String other, boolean possible) {
        assertThat(TextPattern.of(one).mayEqual(TextPattern.of(other))).isEqualTo(possible);
        assertThat(TextPattern.of(other).mayEqual(TextPattern.of(one))).isEqualTo(possible);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        concat(field('partly'), '/x', 1)          |
        concat(field('partly'), '/x')             | /subs/{Sub}/rg/Phi/x
        concat('a', field('partly'))              | a/subs/{Sub}/rg/Phi
        toLower(field('partly'))                  | /subs/{sub}/rg/phi
        toUpper(concat(field('partly'), '{a}'))   |
        replace(field('partly'), 'a', 'b')        |
        """)
    void functions_keep_what_is_known_where_they_can(String expression, String pattern) {
        assertThat(Expressions.outcome(expression))
                .isEqualTo(new Outcome.Unknown("applied later", Optional.ofNullable(pattern)));
    }

    @Test
    void what_is_in_a_known_part_is_contained() {
        assertThat(Expressions.outcome("contains(toLower(field('partly')), '/rg/')"))
                .isEqualTo(new Outcome.Value(BooleanNode.TRUE));
        assertThat(Expressions.outcome("contains(field('partly'), 'elsewhere')"))
                .isEqualTo(new Outcome.Unknown("applied later"));
    }
}
