package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogicFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | expression | result
            106 | and(true(),'true')                              | ERR
            106 | and(true())                                     | ERR
            107 | if('true',1,2)                                  | ERR
            182 | if(empty(field('sas')), 99, int(split(field('sas'),':')[0])) | 99
            -   | if(true(),'yes',int('no'))                      | "yes"
            -   | if(false(),int('no'),'yes')                     | "yes"
            -   | if(int('no'),1,2)                               | ERR
            -   | if(null(),1,2)                                  | ERR
            -   | if(true(),1)                                    | ERR
            -   | and(true(),true(),true())                       | true
            -   | and(true(),false(),true())                      | false
            -   | and(false(),int('no'))                          | ERR
            -   | and(false(),parameters('o').nope)               | ERR
            -   | or(false(),false())                             | false
            -   | or(true(),int('no'))                            | ERR
            -   | or(true(),1)                                    | ERR
            -   | or(false(),true())                              | true
            -   | or(true())                                      | ERR
            -   | not(true())                                     | false
            -   | not('true')                                     | ERR
            -   | not(null())                                     | ERR
            -   | coalesce(null(),'',1)                           | ""
            -   | coalesce(null(),createArray())                  | []
            -   | coalesce(null(),null())                         | null
            -   | coalesce('a',int('no'))                         | ERR
            -   | coalesce(field('x'),'d')                        | ""
            -   | coalesce()                                      | ERR
            -   | true()                                          | true
            -   | false()                                         | false
            -   | null()                                          | null
            -   | true(1)                                         | ERR
            """)
    void only_if_is_lazy(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }
}
