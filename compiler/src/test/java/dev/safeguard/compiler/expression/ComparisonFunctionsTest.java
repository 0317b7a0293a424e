package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # row of the language notes | expression | result
        103 | equals('a','A')                                 | false
        103 | equals(1,1.0)                                   | true
        103 | equals(1,'1')                                   | false
        104 | greater('A','a')                                | true
        105 | greater(1,'1')                                  | ERR
        181 | equals(field('missing'),'')                     | true
        -   | equals(true(),'true')                           | false
        -   | equals(null(),null())                           | true
        -   | equals(null(),'')                               | false
        -   | equals(1,'string')                              | false
        -   | equals(createArray('a',1),createArray('a',1))   | true
        -   | equals(createArray('a',1),createArray(1,'a'))   | false
        -   | equals(createArray(1),createArray(1.0))         | false
        -   | equals(json('{"a":1,"b":2}'),json('{"b":2,"a":1}')) | true
        -   | equals(json('{"a":1}'),json('{"A":1}'))         | false
        -   | equals(json('{"a":1}'),json('{"a":1,"b":2}'))   | false
        -   | equals(json('5.0'),json('5.00'))                | true
        -   | less('A','a')                                   | false
        -   | less('a','B')                                   | true
        -   | less('a','b')                                   | true
        -   | less(2,2)                                       | false
        -   | less('a','a')                                   | false
        -   | greater(2,2)                                    | false
        -   | greater('a','a')                                | false
        -   | lessOrEquals(2,2)                               | true
        -   | greaterOrEquals(1,2)                            | false
        -   | less('2021-02-01','2021-02-01-preview')         | true
        -   | less(1,1.5)                                     | true
        -   | less(null(),'a')                                | true
        -   | less(null(),1)                                  | ERR
        -   | less(true(),false())                            | ERR
        -   | lessOrEquals('a','a')                           | true
        -   | lessOrEquals(2,1)                               | false
        -   | greaterOrEquals(1,1.0)                          | true
        -   | greaterOrEquals('a','A')                        | false
        -   | greater(9223372036854775807,9223372036854775806) | true
        """)
    void compares_with_case_and_by_type(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }
}
