package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | expression | result
            102 | contains(createArray('A'),'a')                  | false
            102 | contains('ABC','b')                             | true
            102 | contains(createObject('K',1),'k')               | true
            181 | contains(field('missing'),'-')                  | false
            191 | contains(requestContext().identity,'k')         | false
            -   | contains(createArray('A'),'A')                  | true
            -   | contains(createArray(1,2),1)                    | true
            -   | contains(createArray(1,2),'1')                  | false
            -   | contains(createArray(1.0),1)                    | false
            -   | contains(createArray(createArray('a')),createArray('a')) | true
            -   | contains('abc','')                              | true
            -   | contains('abc',null())                          | true
            -   | contains('a1',1)                                | ERR
            -   | contains(null(),'a')                            | ERR
            -   | contains(12,'1')                                | ERR
            -   | contains(createObject('1',1),1)                 | ERR
            -   | contains('Straße','STRASSE')                    | true
            -   | indexOf('FOOBAR','bar')                         | 3
            -   | indexOf('abc','x')                              | -1
            -   | indexOf('abc','')                               | 0
            -   | indexOf(null(),'x')                             | -1
            -   | indexOf(createArray('FOO','BAR'),'bar')         | -1
            -   | indexOf(createArray('a','b','b'),'b')           | 1
            -   | indexOf(createArray('FOO'),123)                 | -1
            -   | indexOf(1,1)                                    | ERR
            -   | lastIndexOf('abcdef','AB')                      | 0
            -   | lastIndexOf('abcba','b')                        | 3
            -   | lastIndexOf(createArray('b','a','b'),'b')       | 2
            -   | lastIndexOf('abc','abcd')                       | -1
            -   | startsWith('abcdef','A')                        | true
            -   | startsWith('abc','b')                           | false
            -   | startsWith('abc',null())                        | true
            -   | startsWith(1,'1')                               | ERR
            -   | endsWith('abcdef','F')                          | true
            -   | endsWith('abc','b')                             | false
            -   | endsWith(createArray('a'),'a')                  | ERR
            """)
    void follows_the_policy_engine(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }
}
