package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrayFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | expression | result
            99  | length(field('tags'))                           | 0
            100 | empty(field('missing'))                         | true
            100 | length(field('missing'))                        | 0
            100 | first(field('missing[*]'))                      | null
            101 | length(field('list[*]'))                        | 3
            116 | take('hi',10)                                   | "hi"
            116 | skip(createArray(1,2),5)                        | []
            116 | take(createArray(1),-1)                         | []
            117 | range(0,10001)                                  | ERR
            -   | array('a')                                      | ["a"]
            -   | array(createArray('a'))                         | ["a"]
            -   | array(null())                                   | [null]
            -   | array(createObject())                           | [{}]
            -   | createArray()                                   | []
            -   | createArray(1,'1',null(),createArray())         | [1,"1",null,[]]
            -   | length(null())                                  | 0
            -   | length('One Two Three')                         | 13
            -   | length('😀')                                    | 2
            -   | length(createObject('a',1,'b',2))               | 2
            -   | length(12)                                      | ERR
            -   | length(true())                                  | ERR
            -   | empty(null())                                   | true
            -   | empty(json('null'))                             | true
            -   | empty(createObject())                           | true
            -   | empty(createArray(null()))                      | false
            -   | empty(0)                                        | ERR
            -   | empty(false())                                  | ERR
            -   | first('Fizz')                                   | "F"
            -   | last('Fizz')                                    | "z"
            -   | first('')                                       | ""
            -   | last('')                                        | ""
            -   | first(null())                                   | null
            -   | last(createArray())                             | null
            -   | last(createArray(1,2))                          | 2
            -   | first(1)                                        | ERR
            -   | first(createObject('a',1))                      | ERR
            -   | take('foot',3)                                  | "foo"
            -   | take(null(),3)                                  | null
            -   | take(createArray(1,2,3),2)                      | [1,2]
            -   | take(createArray(1),9223372036854775807)        | [1]
            -   | take(createObject(),1)                          | ERR
            -   | take('foot','3')                                | ERR
            -   | skip('foot',3)                                  | "t"
            -   | skip(createArray(1,2,3),-1)                     | [1,2,3]
            -   | skip(createArray(1,2,3),2)                      | [3]
            -   | skip(null(),1)                                  | null
            -   | range(0,3)                                      | [0,1,2]
            -   | range(-10,2)                                    | [-10,-9]
            -   | range(5,0)                                      | []
            -   | range(0,-1)                                     | ERR
            -   | range(2147483647,1)                             | [2147483647]
            -   | range(2147483647,2)                             | ERR
            -   | length(range(0,10000))                          | 10000
            """)
    void follows_the_policy_engine(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }
}
