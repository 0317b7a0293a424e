package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | expression | result
            -   | createObject()                                  | {}
            -   | createObject('b',1,'a',createArray())           | {"b":1,"a":[]}
            -   | createObject('a')                               | ERR
            -   | createObject('a',1,'a',2)                       | ERR
            -   | createObject('a',1,'A',2)                       | {"a":1,"A":2}
            -   | createObject(1,2)                               | ERR
            -   | items(createObject('b',1,'A',2))                | [{"key":"A","value":2},{"key":"b","value":1}]
            -   | items(json('{"ghiKey":0,"abcKey":1,"123Key":2,"ABCKey":3}')) | [{"key":"123Key","value":2},{"key":"abcKey","value":1},{"key":"ABCKey","value":3},{"key":"ghiKey","value":0}]
            -   | items('')                                       | ERR
            -   | items(createArray())                            | ERR
            183 | tryGet(field('tags'),'x')                       | null
            -   | tryGet(createObject('fizz','buzz'),'key')       | null
            -   | tryGet(createObject('fizz','buzz'),'FIZZ')      | "buzz"
            -   | tryGet(createArray(1,2,3),3)                    | null
            -   | tryGet(createArray(1,2,3),2)                    | 3
            -   | tryGet(createArray(1,2,3),-1)                   | null
            -   | tryGet(createArray(1,2,3),'x')                  | null
            -   | tryGet(null(),'a')                              | null
            -   | tryGet(5,'a')                                   | null
            -   | tryGet(true(),'a')                              | null
            -   | tryGet(parameters('o'),'deep','q',1)            | 20
            -   | tryGet(parameters('o'),'nope','q')              | null
            -   | tryGet(parameters('o'),'deep','nope')           | ERR
            -   | tryGet(parameters('o'),'none','x')              | ERR
            -   | tryGet(parameters('o'),true())                  | ERR
            -   | tryGet(parameters('o'))                         | ERR
            -   | coalesce(tryGet(parameters('o'),'x'),'d')       | "d"
            """)
    void follows_the_policy_engine(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }
}
