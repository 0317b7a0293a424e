package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | expression | result
            114 | union(json('{"a":{"x":1}}'),json('{"A":{"y":2}}'))                  | {"a":{"x":1,"y":2}}
            115 | intersection(createArray('a','b'),createArray('B','a'))             | ["a"]
            210 | intersection(parameters('tags'), field('tags'))                     | ERR
            210 | if(empty(field('tags')),0,length(intersection(parameters('tags'),field('tags')))) | 0
            -   | union(createArray(1,2,2),createArray(2,3))                          | [1,2,3]
            -   | union(createArray(1),createArray(1.0,'1'))                          | [1,1.0,"1"]
            -   | union(createArray(1.0),createArray(1.00))                           | [1.0]
            -   | union(createArray(createArray('a')),createArray(createArray('a'),'a')) | [["a"],"a"]
            -   | union(createArray('a'),createArray('A'))                            | ["a","A"]
            -   | union(json('{"p":{"one":"a","c":"c1"},"n":[1,2]}'),json('{"p":{"c":"c2","d":"e"},"n":[3]}')) | {"p":{"one":"a","c":"c2","d":"e"},"n":[3]}
            -   | union(json('{"a":1}'),json('{"a":null}'))                           | {"a":null}
            -   | union(json('{"a":null}'),json('{"a":{"b":1}}'))                     | {"a":{"b":1}}
            -   | union(json('{"a":1}'),json('{"a":"x"}'))                            | {"a":"x"}
            -   | union(json('{"a":1}'),json('{"a":{}}'))                             | ERR
            -   | union(json('{"a":[]}'),json('{"a":{}}'))                            | ERR
            -   | union(createArray(),createObject())                                 | ERR
            -   | union('a','b')                                                      | ERR
            -   | union(createArray())                                                | ERR
            -   | intersection(createArray(1,2,3,4),createArray(3,2,1),createArray(4,1,3,2)) | [1,2,3]
            -   | intersection(createArray(3,3,2,1),createArray(4,1,3,2))             | [3,2,1]
            -   | intersection(field('prop'),json('{"one":"a","two":"b","three":"c"}')) | {"one":"a","three":"c"}
            -   | intersection(json('{"a":"x"}'),json('{"A":"x"}'))                   | {}
            -   | intersection(json('{"a":"x"}'),json('{"a":"X"}'))                   | {}
            -   | intersection(json('{"a":[{"b":1}]}'),json('{"a":[{"b":1}]}'))       | {"a":[{"b":1}]}
            -   | intersection(createArray(),createObject())                          | ERR
            -   | intersection('','')                                                 | ERR
            """)
    void follows_the_policy_engine(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }
}
