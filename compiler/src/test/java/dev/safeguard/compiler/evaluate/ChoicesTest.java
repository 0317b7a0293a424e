package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.compiler.evaluate.Operators.Side;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.dsl.rule.Operator;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that is not known but is one of a few: what holds for all of them holds for it. */
class ChoicesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "one of {0} {1} {2} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ["TLS1_2", "TLS1_3"]     | equals             | "TLS1_0"                    | FALSE
        ["TLS1_2", "TLS1_3"]     | equals             | "TLS1_2"                    | UNKNOWN
        ["TLS1_2"]               | equals             | "tls1_2"                    | TRUE
        ["TLS1_0", "TLS1_1"]     | notEquals          | "TLS1_2"                    | TRUE
        ["TLS1_2", "TLS1_3"]     | in                 | ["tls1_3", "tls1_2", "x"]   | TRUE
        ["TLS1_2", "TLS1_3"]     | in                 | ["TLS1_0"]                  | FALSE
        ["TLS1_2", "TLS1_3"]     | in                 | ["TLS1_2"]                  | UNKNOWN
        ["TLS1_2", "TLS1_3"]     | notIn              | ["TLS1_0"]                  | TRUE
        ["TLS1_2", "TLS1_3"]     | like               | "tls1_*"                    | TRUE
        ["TLS1_2", "TLS1_3"]     | notLike            | "*_2"                       | UNKNOWN
        ["TLS1_2", "TLS1_3"]     | contains           | "1_"                        | TRUE
        ["TLS1_2", "TLS1_3"]     | notContains        | "SSL"                       | TRUE
        ["ab", "cd"]             | matchInsensitively | "??"                        | TRUE
        ["ab", "cd"]             | match              | "??"                        | UNKNOWN
        ["ab", "cd"]             | notMatch           | "##"                        | UNKNOWN
        [90, 365]                | less               | 30                          | FALSE
        [90, 365]                | greaterOrEquals    | 90                          | TRUE
        [90, 365]                | greater            | 90                          | UNKNOWN
        [90, 365]                | greater            | "x"                         | ERROR
        [true]                   | equals             | "true"                      | TRUE
        ["a"]                    | exists             | true                        | TRUE
        ["a"]                    | exists             | false                       | FALSE
        []                       | equals             | "a"                         | UNKNOWN
        """)
    void what_all_of_them_say_is_decided(String choices, String operator, String operand, Truth expected)
            throws IOException {
        assertThat(test(operator, JSON.readTree(operand), Side.FIELD).of(oneOf(choices)))
                .isEqualTo(expected);
    }

    @Test
    void locations_among_them_compare_without_spaces() throws IOException {
        assertThat(test("in", JSON.readTree("[\"eastus\", \"westus\"]"), Side.LOCATION)
                        .of(oneOf("[\"East US\", \"West US\"]")))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void a_text_that_is_known_to_be_the_same_stays_so_where_the_choices_leave_it_open() throws IOException {
        JsonNode left = UnknownValue.among(
                UnknownValue.text("parameter", "{p}"),
                JSON.readTree("[\"a\", \"b\"]").valueStream().toList());
        ValueTest test = Operators.prepare(
                Operator.IN, JSON.createArrayNode().add(UnknownValue.text("parameter", "{p}")), Side.FIELD, OPTIONS);

        assertThat(test.of(left)).isEqualTo(Truth.TRUE);
    }

    @Test
    void an_operand_that_is_not_known_leaves_it_open() throws IOException {
        ValueTest test = Comparison.prepare(
                Operator.EQUALS, new Outcome.Unknown("later", Optional.empty()), Side.FIELD, OPTIONS);

        assertThat(test.of(oneOf("[\"a\"]"))).isEqualTo(Truth.UNKNOWN);
    }

    private static final EvaluationOptions OPTIONS = EvaluationOptions.standard();

    private static JsonNode oneOf(String choices) throws IOException {
        return UnknownValue.among(
                UnknownValue.node("a parameter"),
                JSON.readTree(choices).valueStream().toList());
    }

    private static ValueTest test(String operator, JsonNode operand, Side side) {
        return Operators.prepare(Operator.named(operator).orElseThrow(), operand, side, OPTIONS);
    }
}
