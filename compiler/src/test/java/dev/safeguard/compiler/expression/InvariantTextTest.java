package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvariantTextTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        TITLE,  title,   true
        Straße, STRASSE, true
        σελας,  ΣΕΛΑΣ,   true
        straße, STRASSES, false
        a,      é,       false
        é,      a,       false
        é,      É,       true
        É,      è,       false
        a,      b,       false
        a,      'a ',    false
        """)
    void equality_ignores_case(String a, String b, boolean equal) {
        assertThat(InvariantText.equal(a, b)).isEqualTo(equal);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        a,          A,                  0
        a,          B,                  -1
        1.0,        1.2,                -1
        2021-04-01, 2021-04-01-preview, -1
        b,          A,                  1
        """)
    void order_ignores_case(String a, String b, int sign) {
        assertThat(Integer.signum(InvariantText.compareIgnoringCase(a, b))).isEqualTo(sign);
    }
}
