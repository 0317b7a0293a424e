package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.FuzzClock;
import dev.safeguard.compiler.expression.Expression.Parsed;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that would build giants or search for hours: a failure, or a value within the limits, at once. */
class HostileExpressionsTest {
    private static final String LONG = "parameters('long')";
    private static final String WIDE = "parameters('wide')";

    /** 128 times 128 times a string of 100,000 characters: 1.6 GB of text in 16,000 nodes. */
    private static final String GIANT = "parameters('giant')";

    @ParameterizedTest
    @CsvSource({"64, true", "65, false", "1000, false"})
    void calls_nest_at_most_64_deep(int depth, boolean allowed) {
        String text = "[" + "toLower(".repeat(depth) + "'a'" + ")".repeat(depth) + "]";

        assertThat(FuzzClock.timed(() -> Expression.parse(text)) instanceof Parsed.Ok)
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"81920, true", "81921, false", "10000000, false"})
    void an_expression_has_at_most_81920_characters(int length, boolean allowed) {
        String text = "[concat('" + "a".repeat(length - "[concat('')]".length()) + "')]";

        assertThat(FuzzClock.timed(() -> Expression.parse(text)) instanceof Parsed.Ok)
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"string(%s)", "format('{0}', %s)", "dataUri(%s)", "uniqueString(string(%s))"})
    void a_giant_is_never_written_out(String form) {
        assertThat(outcome(form.formatted(GIANT))).isInstanceOf(Outcome.Failure.class);
    }

    @Test
    void functions_that_repeat_their_arguments_stop_at_the_limit() {
        assertThat(outcome(times("concat", LONG, 128))).isInstanceOf(Outcome.Failure.class);
        assertThat(outcome(times("concat", WIDE, 128))).isInstanceOf(Outcome.Failure.class);
        assertThat(outcome(times("createArray", WIDE, 128))).isInstanceOf(Outcome.Failure.class);
        assertThat(outcome("replace(" + LONG + ", 'a', " + LONG + ")")).isInstanceOf(Outcome.Failure.class);
        assertThat(outcome("join(split(" + LONG + ", ''), " + LONG + ")")).isInstanceOf(Outcome.Value.class);
        assertThat(outcome("join(" + WIDE + ", " + LONG + ")")).isInstanceOf(Outcome.Failure.class);
        assertThat(outcome("range(0, 10001)")).isInstanceOf(Outcome.Failure.class);
        assertThat(outcome("padLeft('a', 2147483648)")).isInstanceOf(Outcome.Failure.class);
        assertThat(outcome("format('{0,9999999}', 1)")).isInstanceOf(Outcome.Failure.class);
        assertThat(outcome("format('{0:D999999999}', 1)")).isInstanceOf(Outcome.Failure.class);
    }

    @Test
    void objects_that_grow_with_every_level_stop_at_the_limit() {
        String object = "createObject('a', 1)";
        for (int i = 0; i < 40; i++) {
            object = "createObject('a', " + (i < 12 ? object + ", 'b', " + object : object) + ")";
        }
        String text = object;

        assertThat(FuzzClock.timed(() -> Expression.parse("[" + text + "]"))).isInstanceOf(Parsed.Failed.class);
        assertThat(outcome("union(" + "createObject('a', ".repeat(60) + "1" + ")".repeat(60) + ", createObject())"))
                .isInstanceOf(Outcome.Value.class);
    }

    /** What almost matches everywhere takes the product of both lengths when it is searched naively. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "replace(%s, %s, 'x')",
                "indexOf(%s, %s)",
                "lastIndexOf(%s, %s)",
                "contains(%s, %s)",
                "split(%s, %s)",
                "split(%s, createArray('b', %s))",
                "startsWith(%s, %s)"
            })
    void searching_takes_linear_time(String form) {
        assertThat(outcome(form.formatted(LONG, "concat(substring(" + LONG + ", 50000), 'b')")))
                .isInstanceOf(Outcome.Value.class);
        assertThat(outcome(form.formatted(LONG, "concat('b', substring(" + LONG + ", 50000))")))
                .isInstanceOf(Outcome.Value.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            dataUriToString(concat('data:text/plain', replace(parameters('long'), 'a', ';'), ',x'))  | Failure
            dataUriToString(concat('data:text/plain', replace(parameters('long'), 'a', ';a'), ',x')) | Failure
            uri(concat('https://h/', replace(parameters('long'), 'a', '/')), '../x')                 | Value
            format(replace(parameters('long'), 'a', '{'), 1)                                         | Value
            json(replace(parameters('long'), 'a', '['))                                              | Failure
            json('1e99999999999')                                                                    | Failure
            json('1e2147483649')                                                                     | Failure
            int('99999999999999999999')                                                              | Failure
            float('1e1000000000')                                                                    | Failure
            float('1e-1000000000')                                                                   | Value
            mul(9223372036854775807, 2)                                                              | Failure
            div(-9223372036854775808, -1)                                                            | Failure
            less(json('1e2147483647'), json('1e-2147483647'))                                        | Value
            equals(json('1e2147483647'), json('1e2147483646'))                                       | Value
            max(json('1e2147483647'), 1, json('-1e2147483647'))                                      | Value
            union(json('[1e2147483647]'), json('[1e2147483647]'))                                    | Value
            string(json('[1e2147483647]'))                                                           | Value
            format('{0:F2} {0:N} {0:E3} {0:#,0.00}', json('1e2147483647'))                           | Value
            ipRangeContains(parameters('long'), replace(parameters('long'), 'a', ':'))               | Failure
            uriComponentToString(replace(parameters('long'), 'a', '%'))                              | Value
            base64ToJson(base64(replace(parameters('long'), 'a', '{')))                              | Failure
            """)
    void odd_numbers_and_texts_are_decided_at_once(String expression, String expected) {
        assertThat(outcome(expression).getClass().getSimpleName()).isEqualTo(expected);
    }

    private static String times(String function, String argument, int times) {
        return function + "(" + String.join(",", Collections.nCopies(times, argument)) + ")";
    }

    private static Outcome outcome(String expression) {
        Expression parsed = Expressions.parsed(expression);
        return FuzzClock.timed(() -> ExpressionEvaluator.evaluate(parsed, new Parameters()));
    }

    /** {@code long}: 100,000 letters; {@code wide}: 30,000 strings; {@code giant}: the long one many times. */
    private static final class Parameters extends SampleScope {
        private static final JsonNode LONG_TEXT = Json.text("a".repeat(100_000));
        private static final JsonNode WIDE_ARRAY = Json.array(Collections.nCopies(30_000, Json.text("x")));
        private static final JsonNode GIANT_ARRAY =
                Json.array(Collections.nCopies(128, Json.array(Collections.nCopies(128, LONG_TEXT))));

        @Override
        public Outcome parameter(String name) {
            return Outcome.of(
                    switch (name) {
                        case "long" -> LONG_TEXT;
                        case "wide" -> WIDE_ARRAY;
                        default -> GIANT_ARRAY;
                    });
        }
    }
}
