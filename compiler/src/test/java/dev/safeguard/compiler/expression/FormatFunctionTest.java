package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatFunctionTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # expression | result
            format('{0}/{1}/{2}/{3}',1,2,3,true())                   | "1/2/3/True"
            format('{0}, {1}. Formatted number: {2:N0}','Hello','User',8175133) | "Hello, User. Formatted number: 8,175,133"
            format('{0}', parameters('mixed'))                       | "[1,'one',true,null,{'a':'b','!c':2}]"
            format('->{123}<-',123)                                  | ERR
            format('{0}')                                            | ERR
            format('no items')                                       | "no items"
            format('{{{0}}}',1)                                      | "{1}"
            format('{0','a')                                         | ERR
            format('0}','a')                                         | ERR
            format('{}','a')                                         | ERR
            format('{a}','a')                                        | ERR
            format('{-1}','a')                                       | ERR
            format('[{0,5}]',7)                                      | "[    7]"
            format('[{0,-5}]','ab')                                  | "[ab   ]"
            format('[{0,1}]','abc')                                  | "[abc]"
            format('[{0, 4:D3}]',7)                                  | "[ 007]"
            format('{0:D4}',-7)                                      | "-0007"
            format('{0:d}',7)                                        | "7"
            format('{0:D4}','text')                                  | "text"
            format('{0:D4}',1.5)                                     | ERR
            format('{0:X}',255)                                      | "FF"
            format('{0:x4}',255)                                     | "00ff"
            format('{0:F2}',5)                                       | "5.00"
            format('{0:F0}',2.5)                                     | "3"
            format('{0:N}',1234567)                                  | "1,234,567.00"
            format('{0:G}',5)                                        | "5"
            format('{0}',1.50)                                       | "1.50"
            format('{0}-{1}',null(),'x')                           | "-x"
            format('{0:000}',5)                                      | UNKNOWN
            format('{0:P1}',5)                                       | UNKNOWN
            format('{0,9999999}',5)                                  | ERR
            format(1,5)                                              | ERR
            """)
    void is_the_composite_format_of_dotnet(String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }
}
