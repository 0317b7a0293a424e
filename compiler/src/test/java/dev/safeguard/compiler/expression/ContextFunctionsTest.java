package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | expression | result
            195 | parameters('L')                                 | ["x","y"]
            -   | parameters(concat('','n'))                      | 7
            -   | parameters('undeclared')                        | ERR
            -   | parameters()                                    | ERR
            -   | parameters(1)                                   | ERR
            -   | parameters(null())                              | ERR
            -   | field('name')                                   | "ab"
            -   | FIELD('list[*]')                                | ["a","b","a"]
            -   | field('missing')                                | ""
            -   | field('missing[*]')                             | []
            -   | current()                                       | "only"
            -   | current('x')                                    | "x"
            -   | current('x','y')                                | ERR
            -   | resourceGroup('rg')                             | ERR
            -   | subscription().subscriptionId                   | "s"
            -   | claims('anything')                              | UNKNOWN
            """)
    void asks_the_scope(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            reference('x')         | function `reference` may be called in a deployment template, not in a policy rule
            listKeys('x')          | function `listKeys` may be called in a deployment template, not in a policy rule
            dateTimeAdd('a','b')   | function `dateTimeAdd` may be called in a deployment template, not in a policy rule
            flatten(createArray()) | function `flatten` is not known to work in a policy rule
            contoso.own('x')       | function `contoso.own` does not exist
            nope()                 | function `nope` does not exist
            length()               | `length` takes 1 argument, got 0
            and(true())            | `and` takes at least 2 arguments, got 1
            substring('a')         | `substring` takes 2 to 3 arguments, got 1
            toLower(1)             | `toLower`: argument 1 must be a string, got an integer
            field('name').x        | property `x` needs an object, got a string
            parameters('o').nope   | property `nope` does not exist, available properties are `Key`, `none`, `deep`
            parameters('l')[2]     | index `2` is out of bounds: the array has 2 elements
            """)
    void a_failure_says_what_is_wrong(String expression, String message) {
        assertThat(Expressions.outcome(expression)).isEqualTo(new Outcome.Failure(message));
    }

    @Test
    void what_a_scope_finds_marked_is_unknown_even_when_handed_out_as_a_value() {
        assertThat(Outcome.of(UnknownValue.node("later"))).isEqualTo(new Outcome.Unknown("later"));
        assertThat(Expressions.outcome("field('later')")).isEqualTo(new Outcome.Unknown("applied later"));
    }
}
