package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First, last and one too many: the edges of what functions take, and what they say beyond. */
class FunctionCornersTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            int(5)                                           | 5
            int(' +7 ')                                      | 7
            int('٣')                                         | ERR
            float('1.')                                      | 1.0
            float(7)                                         | 7.0
            bool(false())                                    | false
            bool(true())                                     | true
            bool(0)                                          | false
            bool(json('0.0'))                                | false
            not(true())                                      | false
            not(false())                                     | true
            padLeft('a',0)                                   | ERR
            padLeft('a',1)                                   | "a"
            padLeft('a',16,'0')                              | "000000000000000a"
            padLeft('a',17)                                  | ERR
            padLeft('abc',2)                                 | "abc"
            padLeft(true(),5,'-')                            | ERR
            substring('abc',1)                               | "bc"
            substring('abc',3)                               | ""
            substring('abc',3,0)                             | ""
            substring('abc',4)                               | ERR
            substring('abc',1,2)                             | "bc"
            substring('abc',1,3)                             | ERR
            substring('abc',0,-1)                            | ERR
            substring('abc',-1,1)                            | ERR
            range(2147483647,1)                              | [2147483647]
            range(2147483647,2)                              | ERR
            range(-2147483648,1)                             | [-2147483648]
            range(-2147483649,1)                             | ERR
            range(2147483648,0)                              | ERR
            range(1,0)                                       | []
            range(1,-1)                                      | ERR
            length(range(1,10000))                           | 10000
            range(1,10001)                                   | ERR
            lastIndexOf(createArray('a','b'),'a')            | 0
            lastIndexOf(createArray('a','b','a'),'c')        | -1
            indexOf(createArray('a','b'),'b')                | 1
            tryGet(createArray(7,8),0)                       | 7
            tryGet(createArray(7,8),1)                       | 8
            tryGet(createArray(7,8),2)                       | null
            tryGet(createArray(7,8),-1)                      | null
            tryGet(createArray(7,8),'0')                     | null
            createArray(7,8)[1]                              | 8
            createArray(7,8)[2]                              | ERR
            createArray(7,8)[-1]                             | ERR
            json('{')[0]                                     | ERR
            createArray(7)[int('x')]                         | ERR
            field('later')[0]                                | UNKNOWN
            createArray(7)[field('later')]                   | UNKNOWN
            field('later')[int('x')]                         | ERR
            json('{"A":1,"a":2}').a                          | 2
            json('{"A":1,"a":2}').A                          | 1
            json('{"A":1}').a                                | 1
            uriComponent('-_.~azAZ09')                       | "-_.~azAZ09"
            uriComponent('/:@[`{')                           | "%2F%3A%40%5B%60%7B"
            uriComponentToString('%41')                      | "A"
            uriComponentToString('%4')                       | "%4"
            uriComponentToString('%')                        | "%"
            uriComponentToString('%4g%g4')                   | "%4g%g4"
            trim(uriComponentToString('%09%0B%0Da%0A'))      | "a"
            length(trim(uriComponentToString('%08a%0E')))    | 3
            trim(uriComponentToString('%C2%85%C2%A0a'))      | "a"
            uri('https:///a','b')                            | ERR
            uri('https://','b')                              | ERR
            uri('https://e','mailto:x')                      | "mailto:x"
            uri('HTTPS://E/a/b','c')                         | "https://e/a/c"
            uri('https://User@e/a','b')                      | "https://User@e/b"
            format('{0:D3}',0)                               | "000"
            format('{0:D3}',-1)                              | "-001"
            format('{0:#,##0}',1234567)                      | "1,234,567"
            format('{0:#,##0}',123)                          | "123"
            format('{0:#,##0}',1000)                         | "1,000"
            format('{0:0.0E+0}',1234)                        | "1.2E+3"
            format('{0:0E0}',1234)                           | "1E3"
            format('{0:0E0}',0)                              | "0E0"
            format('{0,3}/{0,-3}/{0,0}','a')                 | "  a/a  /a"
            """)
    void a_function_keeps_to_its_bounds(String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }

    @ParameterizedTest(name = "{0} in {1} -> {2}")
    @CsvSource({
        "1:2:3:4:5:6:7:8,      1:2:3:4:5:6:7:8,     true",
        "1:2:3:4:5:6:7::,      1:2:3:4:5:6:7:0,     true",
        "::1,                  1::,                 false",
        "1::,                  1:0:0:0:0:0:0:0,     true",
        "1::8,                 1:0:0:0:0:0:0:8,     true",
        "::ffff:10.0.0.1,      ::ffff:a00:1,        true",
        "::ffff:10.0.0.1,      ::ffff:a00:2,        false",
        "1:2:3:4:5:6:10.0.0.1, 1:2:3:4:5:6:a00:1,   true",
        "1:2:3:4:5:6:7:8:9,    1:2:3:4:5:6:7:8,     ERR",
        "1:2:3:4:5:6:7:10.0.0.1, ::1,               ERR",
        "10.0.0.1::,           ::1,                 ERR",
        "10.0.0.0.1,           10.0.0.0.1,          ERR",
        "10.0.0.255,           10.0.0.255,          true",
        "10.0.0.0/31,          10.0.0.1,            true",
        "10.0.0.0/31,          10.0.0.2,            false",
        "10.0.0.1-10.0.0.1,    10.0.0.1,            true"
    })
    void addresses_are_read_as_rfc_4291_has_them(String range, String target, String result) {
        assertThat(Expressions.result("ipRangeContains('" + range + "','" + target + "')"))
                .isEqualTo(result);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            int('3.7')                              | `int`: `3.7` is not an integer
            int('9223372036854775808')              | `int`: `9223372036854775808` is not an integer of 64 bits
            float('x')                              | `float`: `x` is not a number
            float('1e400')                          | `float`: `1e400` is not a number of 64 bits
            int('1234567890123456789012345678901234567890')  | `int`: `1234567890123456789012345678901234567890` is not an integer of 64 bits
            int('12345678901234567890123456789012345678901') | `int`: `1234567890123456789012345678901234567890…` is not an integer of 64 bits
            bool('yes')                             | `bool`: `yes` is neither true nor false
            replace('a','','b')                     | `replace`: the text to replace must not be empty
            substring('abc',2,2)                    | `substring`: index 2 and length 2 do not lie within a string of length 3
            padLeft('a',17)                         | `padLeft`: width must be 1 to 16, got 17
            padLeft('a',5,'ab')                     | `padLeft`: padding must be exactly one character
            range(1,10001)                          | `range`: count must be 0 to 10000, got 10001
            range(2147483647,2)                     | `range`: the range must lie within 32-bit integers
            and(true(),1)                           | `and`: argument 2 must be a Boolean, got an integer
            or('a',true())                          | `or`: argument 1 must be a Boolean, got a string
            if('true',1,2)                          | `if`: argument 1 must be a Boolean, got a string
            createArray(7,8)[2]                     | index `2` is out of bounds: the array has 2 elements
            createArray(7,8)[1.5]                   | an index must be an integer or a property name, got a number that is no 64-bit integer
            createObject('a',1)[0]                  | index `0` needs an array, got an object
            createObject('a',1,'b',2).c             | property `c` does not exist, available properties are `a`, `b`
            createObject().c                        | property `c` does not exist, available properties are none
            null().c                                | property `c` cannot be read from null
            createArray(1).c                        | property `c` needs an object, got an array
            createArray(7)[int('x')]                | `int`: `x` is not an integer
            int('x')                                | `int`: `x` is not an integer
            """)
    void a_failure_says_what_is_wrong_with_what(String expression, String message) {
        assertThat(Expressions.outcome(expression)).isEqualTo(new Outcome.Failure(message));
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false"})
    void float_reads_at_most_1000_characters(int length, boolean reads) {
        assertThat(Expressions.result("float('0." + "1".repeat(length - 2) + "')")
                        .equals("ERR"))
                .isEqualTo(!reads);
    }
}
