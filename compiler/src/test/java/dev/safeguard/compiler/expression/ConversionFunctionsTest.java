package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | expression | result
            108 | int('42')                                       | 42
            108 | int('3.7')                                      | ERR
            108 | int('')                                         | ERR
            109 | bool('TRUE')                                    | true
            109 | bool('1')                                       | ERR
            109 | bool(0)                                         | false
            206 | string(true())                                  | "True"
            -   | int(3.9)                                        | ERR
            -   | int(null())                                     | ERR
            -   | int(' -42 ')                                    | -42
            -   | int('9223372036854775808')                      | ERR
            -   | int(json('9223372036854775808'))                | ERR
            -   | int('asdf')                                     | ERR
            -   | int(true())                                     | ERR
            -   | bool(' false ')                                 | false
            -   | bool(-2)                                        | true
            -   | bool(0.0)                                       | false
            -   | bool(true())                                    | true
            -   | bool('yes')                                     | ERR
            -   | bool('')                                        | ERR
            -   | bool(null())                                    | ERR
            -   | string(5)                                       | "5"
            -   | string('x')                                     | "x"
            -   | string(null())                                  | ""
            -   | string(1.5)                                     | ERR
            -   | string(createArray('a','b'))                    | "[\\"a\\",\\"b\\"]"
            -   | string(createObject('a',10))                    | "{\\"a\\":10}"
            -   | float(42)                                       | 42.0
            -   | float('42')                                     | 42.0
            -   | float('3.140')                                  | 3.140
            -   | float('1e2')                                    | 100.0
            -   | float(1.5)                                      | 1.5
            -   | float('1e400')                                  | ERR
            -   | float('1e-400')                                 | 0.0
            -   | float('1e999999999')                            | ERR
            -   | float('NaN')                                    | ERR
            -   | float('1f')                                     | ERR
            -   | float('')                                       | ERR
            -   | float(true())                                   | ERR
            -   | json('3')                                       | 3
            -   | json('[1,2,3 ]')                                | [1,2,3]
            -   | json('2199023255552')                           | 2199023255552
            -   | json('null')                                    | null
            -   | json(null())                                    | {}
            -   | json('"x"')                                     | "x"
            -   | json('{''a'':5.0}').a                           | 5.0
            -   | json('')                                        | ERR
            -   | json('{')                                       | ERR
            -   | json('1 2')                                     | ERR
            -   | json('nope')                                    | ERR
            -   | json(1)                                         | ERR
            """)
    void follows_the_policy_engine(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }
}
