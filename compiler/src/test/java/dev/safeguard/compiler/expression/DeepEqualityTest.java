package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeepEqualityTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            equals(field('half'),createObject('open',1,'known','x'))                       | false
            equals(field('half'),createObject('open',1,'known','k'))                       | UNKNOWN
            equals(field('half'),createObject('open',1,'KNOWN','k'))                       | false
            equals(field('half'),createArray())                                            | false
            equals(field('halfList'),createObject())                                       | false
            equals(createObject('a',1,'b',2),createObject('b',2,'a',1))                    | true
            equals(createObject('a',1,'b',2),createObject('a',1))                          | false
            equals(createObject('a',1),createObject('a',1,'b',2))                          | false
            equals(createObject('a',1),createObject('A',1))                                | false
            equals(createArray(1,2),createArray(2,1))                                      | false
            equals(createArray(1),createArray(1,1))                                        | false
            equals(createArray(createObject('a','x')),createArray(createObject('a','X')))  | false
            equals(createArray(),createObject())                                           | false
            equals(1,1.0)                                                                  | true
            equals(1,2)                                                                    | false
            equals(1,'1')                                                                  | false
            equals(true(),'true')                                                          | false
            equals(null(),'')                                                              | false
            equals(null(),null())                                                          | true
            """)
    void values_are_compared_at_any_depth(String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(IntNode.valueOf(1), LongNode.valueOf(1), DeepEquality.SAME),
                Arguments.of(DoubleNode.valueOf(1.5), DecimalNode.valueOf(new BigDecimal("1.50")), DeepEquality.SAME),
                Arguments.of(IntNode.valueOf(1), LongNode.valueOf(2), DeepEquality.DIFFERENT),
                Arguments.of(IntNode.valueOf(1), DoubleNode.valueOf(1), DeepEquality.DIFFERENT));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void inside_a_value_integers_and_fractions_differ_however_a_parser_stores_them(
            JsonNode a, JsonNode b, DeepEquality equality) {
        assertThat(DeepEquality.of(a, b)).isEqualTo(equality);
        assertThat(DeepEquality.of(b, a)).isEqualTo(equality);
    }

    @Test
    void an_integer_is_the_node_that_a_parser_makes() {
        assertThat(Json.integer(5)).isEqualTo(IntNode.valueOf(5));
        assertThat(Json.integer(5_000_000_000L)).isEqualTo(LongNode.valueOf(5_000_000_000L));
    }
}
