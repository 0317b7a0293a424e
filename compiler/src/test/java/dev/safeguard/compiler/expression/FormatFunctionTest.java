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
        format('{0}',1.50)                                       | "1.5"
        format('{0}-{1}',null(),'x')                           | "-x"
        format(null(),5)                                         | ERR
        format('{0,9999999}',5)                                  | ERR
        format(1,5)                                              | ERR
        """)
    void is_the_composite_format_of_dotnet(String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(nullValues = "-", quoteCharacter = '`', delimiter = '|', textBlock = """
        # specifier | number | text: the invariant culture
        C     | 1234.5     | ¤1,234.50
        C0    | -7         | (¤7)
        D     | -7         | -7
        D3    | 5          | 005
        E     | 42         | 4.200000E+001
        e2    | -0.00123   | -1.23e-003
        E0    | 0          | 0E+000
        F     | 2.675      | 2.67
        F3    | -1         | -1.000
        G     | 5.0        | 5
        G     | 0.0001     | 0.0001
        G     | 0.00001    | 1E-05
        G     | 123456789012345678 | 123456789012345678
        G3    | 1234567    | 1.23E+06
        g2    | 0.5        | 0.5
        G3    | 123        | 123
        G3    | -1234567   | -1.23E+06
        G1    | 2000000    | 2E+06
        g1    | 2000000    | 2e+06
        G0    | 1234567    | 1234567
        G2    | 0          | 0
        G     | 0.0        | 0
        g     | 0.00001    | 1e-05
        C     | 0          | ¤0.00
        N0    | 123456     | 123,456
        N0    | 0          | 0
        N1    | 1234.5     | 1,234.5
        N0    | -1234.5    | -1,235
        P     | 0.1234     | 12.34 %
        P1    | 5          | 500.0 %
        R     | 0.1        | 0.1
        X     | -1         | FFFFFFFFFFFFFFFF
        x8    | 255        | 000000ff
        000   | 5          | 005
        000.0 | 42         | 042.0
        0.##  | 1.5        | 1.5
        0.##  | 2          | 2
        #     | 0          | ``
        #,##0.00 | 1234567.891 | 1,234,567.89
        0,    | 1234567    | 1235
        0,,   | 5          | 0
        0,,   | 500000     | 1
        0,,   | 499999     | 0
        0%    | 0          | 0%
        0.#################### | 0.1 | 0.1
        0;(0) | 0          | 0
        0,,.0 | 1250000    | 1.3
        0.0%  | 0.1234     | 12.3%
        0‰    | 0.5        | 500‰
        00-00 | 1234       | 12-34
        0.0e+00 | 12345    | 1.2e+04
        0.0E0 | 12345      | 1.2E4
        0E-0  | 0.05       | 5E-2
        0;(0);zero | -5    | (5)
        0;(0);zero | 0     | zero
        0;(0);zero | 0.3   | zero
        0;    | -5         | -5
        0\\#   | 7          | 7#
        "n"0  | 7          | n7
        0 km  | 7          | 7 km
        D     | 1.5        | ERR
        R     | 5          | ERR
        Z     | 5          | ERR
        """)
    void knows_the_numeric_formats_of_dotnet(String specifier, String number, String text) {
        String expected = text.equals("ERR") ? text : "\"" + text + "\"";
        assertThat(Expressions.result("format('{0:" + specifier + "}'," + number + ")"))
                .isEqualTo(expected);
    }
}
