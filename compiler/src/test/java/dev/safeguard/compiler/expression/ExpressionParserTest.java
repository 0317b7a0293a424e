package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Index;
import dev.safeguard.compiler.expression.Expression.Literal;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.compiler.expression.Expression.Property;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {
    @Test
    void a_tree_says_what_is_called_with_what() {
        Expression parsed =
                Expressions.parsed("concat(parameters('p').a['b c'][0], field('f')[length('x')], -7, 1.50)");

        assertThat(parsed)
                .isEqualTo(new Call(
                        "concat",
                        List.of(
                                new Index(
                                        new Property(new Property(call("parameters", text("p")), "a"), "b c"),
                                        new Literal(Json.integer(0))),
                                new Index(call("field", text("f")), call("length", text("x"))),
                                new Literal(Json.integer(-7)),
                                Expressions.parsed("1.50"))));
    }

    @Test
    void calls_are_listed_in_reading_order() {
        List<Call> calls = Expressions.parsed("if(empty(field('a')), current(), parameters(concat('b')))")
                .calls();

        assertThat(calls)
                .extracting(Call::name)
                .containsExactly("if", "empty", "field", "current", "parameters", "concat");
        assertThat(calls.get(2).isTo("FIELD")).isTrue();
        assertThat(calls.get(2).textArgument(0)).contains("a");
        assertThat(calls.get(3).textArgument(0)).isEqualTo(Optional.empty());
        assertThat(calls.get(4).textArgument(0)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # expression between brackets | value
            'hi'                          | "hi"
            32                            | 32
            -10                           | -10
            1.50                          | 1.50
            9223372036854775807           | 9223372036854775807
            'It''s '                      | "It's "
            ''                            | ""
            ''''                          | "'"
            '[x]'                         | "[x]"
             true ( )                     | true
            True                          | true
            equals(false, null)           | false
            CONCAT ( 'a' , 'b' )          | "ab"
            """)
    void reads_literals_and_blanks(String expression, String value) {
        assertThat(Expressions.result(expression)).isEqualTo(value);
    }

    @Test
    void line_ends_are_blanks() {
        assertThat(Expressions.result("\n concat(\r\n'a',\t'b'\n)\n")).isEqualTo("\"ab\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # text                          | offset | problem
            []                              | 1  | expected a name but found the end
            [ ]                             | 2  | expected a name but found the end
            [concat]                        | 1  | `concat` has no argument list: write `concat()`, or quote it as text
            [truth]                         | 1  | `truth` has no argument list: write `truth()`, or quote it as text
            [concat('a',)]                  | 12 | expected a name but found `)`
            [concat(,'a')]                  | 8  | expected a name but found `,`
            [resourceGroup()name]           | 16 | expected the end but found `n`
            [resourceGroup().'name']        | 17 | expected a name but found `'`
            [concat('a']                    | 11 | expected `)` but found the end
            [concat('a]                     | 8  | string does not end: its closing `'` is missing
            [(parameters('a')).x]           | 1  | expected a name but found `(`
            [parameters('a')[0]             | 18 | expected `]` but found the end
            ['a'.length]                    | 4  | expected the end but found `.`
            [9223372036854775808]           | 1  | integer does not fit into 64 bits
            [-]                             | 1  | `-` needs digits, a number at most 100
            [add(1,2) add(1,2)]             | 10 | expected the end but found `a`
            [concat("a")]                   | 8  | expected a name but found `"`
            [[concat('a')]                  | 0  | not an expression: it must start with a single `[` and end with `]`
            plain                           | 0  | not an expression: it must start with a single `[` and end with `]`
            """)
    void a_mistake_has_an_offset_and_a_problem(String text, int offset, String problem) {
        assertThat(Expression.parse(text)).isEqualTo(new Parsed.Failed(offset, problem));
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false", "1000, false", "20000, false"})
    void functions_nest_64_deep(int depth, boolean parses) {
        String text = "[" + "not(".repeat(depth - 1) + "true()" + ")".repeat(depth - 1) + "]";

        assertThat(Expression.parse(text) instanceof Parsed.Ok).isEqualTo(parses);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "256, false", "40000, false"})
    void property_chains_are_bounded(int length, boolean parses) {
        assertThat(Expression.parse("[field('a')" + ".a".repeat(length) + "]") instanceof Parsed.Ok)
                .isEqualTo(parses);
    }

    @Test
    void indexes_nested_without_end_are_refused() {
        assertThat(Expression.parse("[" + "a()[".repeat(10_000) + "0" + "]".repeat(10_000) + "]"))
                .isInstanceOf(Parsed.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({"128, true", "129, false"})
    void a_call_has_at_most_128_arguments(int count, boolean parses) {
        String arguments = String.join(",", Collections.nCopies(count, "'a'"));

        assertThat(Expression.parse("[concat(" + arguments + ")]") instanceof Parsed.Ok)
                .isEqualTo(parses);
    }

    @ParameterizedTest
    @CsvSource({"81920, true", "81921, false"})
    void an_expression_has_at_most_81920_characters(int length, boolean parses) {
        String text = "['" + "x".repeat(length - 4) + "']";

        assertThat(text).hasSize(length);
        assertThat(Expression.parse(text) instanceof Parsed.Ok).isEqualTo(parses);
    }

    @Test
    void an_expression_calls_at_most_2048_functions() {
        String of127 = "and(" + String.join(",", Collections.nCopies(127, "true()")) + ")";
        String of2033 = "and(" + String.join(",", Collections.nCopies(16, of127)) + ")";

        assertThat(Expression.parse("[" + of127 + "]")).isInstanceOf(Parsed.Ok.class);
        assertThat(Expression.parse("[" + of2033 + "]")).isInstanceOf(Parsed.Failed.class);
    }

    private static Call call(String name, Expression... arguments) {
        return new Call(name, List.of(arguments));
    }

    private static Literal text(String text) {
        return new Literal(Json.text(text));
    }
}
