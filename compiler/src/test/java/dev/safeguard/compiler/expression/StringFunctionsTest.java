package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | expression | result
            95  | concat('it''s')                                  | "it's"
            206 | concat('a', true(), 1, null())                   | "aTrue1"
            -   | concat(createArray('a'),createArray('b'))        | ["a","b"]
            -   | concat(createArray('a'),'b')                     | ERR
            -   | concat('a',createArray('b'))                     | ERR
            -   | concat('a',createObject())                       | ERR
            -   | concat('a',1.5)                                  | ERR
            -   | concat(null())                                   | ""
            -   | concat()                                         | ERR
            -   | toLower('ABÇ')                                   | "abç"
            -   | toUpper('straße')                                | "STRAßE"
            -   | toUpper(null())                                  | ""
            -   | toLower(1)                                       | ERR
            -   | trim('  a b  ')                                  | "a b"
            112 | replace('AbA','a','x')                           | "xbx"
            113 | replace('a','','x')                              | ERR
            -   | replace('aXbXc','x','')                          | "abc"
            -   | replace('aaa','AA','b')                          | "ba"
            -   | replace('abc','x','y')                           | "abc"
            -   | replace(null(),'x','y')                          | ""
            -   | replace(1,'x','y')                               | ERR
            110 | split('a,,b', ',')                               | ["a","","b"]
            110 | split('a.b/c', createArray('.','/'))             | ["a","b","c"]
            110 | split(null(), ',')                               | []
            -   | split('a,b', null())                             | ["a,b"]
            -   | split('a,b', '')                                 | ["a,b"]
            -   | split('', ',')                                   | [""]
            -   | split(',a,', ',')                                | ["","a",""]
            -   | split('a--b-c', createArray('--','-'))           | ["a","b","c"]
            -   | split('a b', createArray())                      | ["a","b"]
            -   | split('a1b', 1)                                  | ERR
            -   | split(1, ',')                                    | ERR
            -   | join(createArray('a',null(),'c'),'-')            | "a--c"
            -   | join(createArray(),'-')                          | ""
            -   | join(createArray('a',1),'-')                     | ERR
            -   | join(createArray('a',true()),'-')                | ERR
            -   | join('a','-')                                    | ERR
            97  | substring(field('name'),0,3)                     | ERR
            98  | if(greaterOrEquals(length('ab'),3), substring('ab',0,3), 'x') | "x"
            -   | substring('asdfasf',3)                           | "fasf"
            -   | substring('ab',2)                                | ""
            -   | substring('ab',3)                                | ERR
            -   | substring('ab',-1)                               | ERR
            -   | substring('ab',0,-1)                             | ERR
            -   | substring('ab',1,9223372036854775807)            | ERR
            -   | substring(null(),0,0)                            | ""
            111 | padLeft('7',3,'0')                               | "007"
            111 | padLeft('7',17)                                  | ERR
            -   | padLeft(13,5)                                    | "   13"
            -   | padLeft('abc',2)                                 | "abc"
            -   | padLeft('7',3,null())                            | "  7"
            -   | padLeft('7',0)                                   | ERR
            -   | padLeft('7',3,'ab')                              | ERR
            -   | padLeft('7',3,'')                                | ERR
            -   | padLeft(true(),5)                                | ERR
            -   | padLeft(1.5,5)                                   | ERR
            """)
    void follows_the_policy_engine(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }

    @Test
    void trim_takes_no_break_spaces_too() {
        assertThat(Expressions.result("trim('\u00a0\u0085\ta\u3000')")).isEqualTo("\"a\"");
    }

    @Test
    void a_turkish_default_locale_changes_nothing() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(Expressions.result("toUpper('AiKInIniIN')")).isEqualTo("\"AIKININIIN\"");
            assertThat(Expressions.result("toLower('AiKInIniIN')")).isEqualTo("\"aikininiin\"");
            assertThat(Expressions.result("contains('TITLE','title')")).isEqualTo("true");
            assertThat(Expressions.result("parameters('TRUE')")).isEqualTo("true");
            assertThat(Expressions.result("INTERSECTION(createArray('i'),createArray('i'))"))
                    .isEqualTo("[\"i\"]");
            assertThat(Expressions.result("format('{0:N1}',1234)")).isEqualTo("\"1,234.0\"");
        } finally {
            Locale.setDefault(before);
        }
    }
}
