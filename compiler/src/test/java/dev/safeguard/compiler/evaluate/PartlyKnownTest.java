package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.evaluate.Operators.Side;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.dsl.rule.Operator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartlyKnownTest {
    private static final String ID = "/subscriptions/{subscriptionId}/resourceGroups/phi/providers/Microsoft.X/ys/y";

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        equals       | /subscriptions/1/resourceGroups/phi/providers/Microsoft.X/ys/y      | UNKNOWN
        equals       | /SUBSCRIPTIONS/1/resourceGroups/PHI/providers/microsoft.x/ys/Y      | UNKNOWN
        equals       | /subscriptions/1/resourceGroups/phi/providers/Microsoft.X/ys/other  | FALSE
        equals       | /subscriptions/1/resourceGroups/other/providers/Microsoft.X/ys/y    | FALSE
        equals       | /subscriptions/                                                     | FALSE
        notEquals    | /subscriptions/1/resourceGroups/other/providers/Microsoft.X/ys/y    | TRUE
        notEquals    | /subscriptions/1/resourceGroups/phi/providers/Microsoft.X/ys/y      | UNKNOWN
        like         | */ys/y                                                              | TRUE
        like         | /subscriptions/*/resourceGroups/phi/*                               | TRUE
        like         | /subscriptions/1*                                                   | UNKNOWN
        like         | */ys/z                                                              | FALSE
        like         | /providers/*                                                        | FALSE
        notLike      | */ys/y                                                              | FALSE
        contains     | /resourcegroups/                                                    | TRUE
        contains     | 1234                                                                | UNKNOWN
        notContains  | /resourceGroups/phi/                                                | FALSE
        match        | #                                                                   | UNKNOWN
        greater      | a                                                                   | UNKNOWN
        exists       | true                                                                | TRUE
        """)
    void known_operand_decides_as_far_as_the_known_parts_do(String operator, String operand, Truth expected) {
        assertThat(test(operator, TextNode.valueOf(operand)).of(UnknownValue.text("applied later", ID)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "in {0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        ["/a", "/b"]                                                                        | FALSE
        ["/a", "/subscriptions/1/resourceGroups/phi/providers/Microsoft.X/ys/y"]            | UNKNOWN
        []                                                                                  | FALSE
        [["/a"], 1]                                                                         | FALSE
        """)
    void membership_is_decided_by_every_element(String operand, Truth expected) throws Exception {
        assertThat(test("in", new ObjectMapper().readTree(operand)).of(UnknownValue.text("later", ID)))
                .isEqualTo(expected);
    }

    @Test
    void an_element_with_the_same_pattern_is_the_text_itself() {
        ArrayNode operand = JsonNodeFactory.instance.arrayNode().add("/a").add(UnknownValue.text("later", ID));
        assertThat(test("in", operand).of(UnknownValue.text("later", ID))).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        equals    | /subscriptions/{subscriptionId}/resourceGroups/PHI/providers/Microsoft.X/ys/y | TRUE
        notEquals | /subscriptions/{subscriptionId}/resourceGroups/phi/providers/Microsoft.X/ys/y | FALSE
        equals    | /subscriptions/{other}/resourceGroups/phi/providers/Microsoft.X/ys/y          | UNKNOWN
        equals    | /subscriptions/{subscriptionId}/resourceGroups/phi/providers/Microsoft.X/ys/z | FALSE
        equals    | /providers/{any}                                                              | FALSE
        like      | /subscriptions/{subscriptionId}/resourceGroups/phi/providers/Microsoft.X/ys/y | UNKNOWN
        """)
    void operand_may_be_known_in_part_too(String operator, String pattern, Truth expected) {
        ValueTest test = Comparison.prepare(
                Operator.named(operator).orElseThrow(),
                new Outcome.Unknown("later", Optional.of(pattern)),
                Side.FIELD,
                EvaluationOptions.standard());
        assertThat(test.of(UnknownValue.text("applied later", ID))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} equals {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        /subscriptions/1/x | /subscriptions/{s}/x | UNKNOWN
        /subscriptions/1/y | /subscriptions/{s}/x | FALSE
        ''                 | /subscriptions/{s}   | FALSE
        """)
    void known_left_side_meets_an_operand_known_in_part(String left, String pattern, Truth expected) {
        ValueTest test = Comparison.prepare(
                Operator.EQUALS,
                new Outcome.Unknown("later", Optional.of(pattern)),
                Side.FIELD,
                EvaluationOptions.standard());
        assertThat(test.of(TextNode.valueOf(left))).isEqualTo(expected);
    }

    private static ValueTest test(String operator, JsonNode operand) {
        return Operators.prepare(
                Operator.named(operator).orElseThrow(), operand, Side.FIELD, EvaluationOptions.standard());
    }
}
