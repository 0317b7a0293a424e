package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | expression | result
            118 | div(10,3)                                       | 3
            118 | mod(10,3)                                       | 1
            118 | div(1,0)                                        | ERR
            118 | add(1.5,1)                                      | ERR
            205 | div(-7,2)                                       | -3
            205 | mod(-7,3)                                       | -1
            205 | mul(9223372036854775807,2)                      | ERR
            205 | add('1',1)                                      | ERR
            -   | mod(7,-3)                                       | 1
            -   | mod(7,-1)                                       | 0
            -   | mod(1,0)                                        | ERR
            -   | div(-9223372036854775808,-1)                    | ERR
            -   | mod(-9223372036854775808,-1)                    | ERR
            -   | div(-9223372036854775808,1)                     | -9223372036854775808
            -   | add(9223372036854775807,1)                      | ERR
            -   | sub(-9223372036854775808,1)                     | ERR
            -   | sub(0,13)                                       | -13
            -   | mul(2147483648,2)                               | 4294967296
            -   | add(null(),1)                                   | ERR
            -   | add(1)                                          | ERR
            -   | min(createArray(10,4,1,6))                      | 1
            -   | max(10,4,1,6)                                   | 10
            -   | max(1,1.5)                                      | 1.5
            -   | min(5)                                          | 5
            -   | min(1,2.5)                                      | 1.0
            -   | max(createArray(1,0.5,2))                       | 2.0
            -   | min(createArray())                              | ERR
            -   | max('a','b')                                    | ERR
            -   | max(createArray(1,'2'))                         | ERR
            -   | max(createArray(1),2)                           | ERR
            """)
    void counts_in_64_bits_and_never_wraps(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }
}
