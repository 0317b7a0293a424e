package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFunctionsTest {
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # row of the language notes | expression | result
            121 | addDays('2024-02-28T00:00:00Z',1)                    | "2024-02-29T00:00:00.0000000Z"
            122 | addDays('2024-02-28',1)                              | ERR
            122 | addDays('2024-02-28T00:00:00+01:00',1)               | ERR
            122 | addDays('2024-02-28T00:00:00.0000000+01:00',1)       | "2024-02-28T23:00:00.0000000Z"
            123 | utcNow('yyyy')                                       | ERR
            -   | utcNow()                                             | "2026-01-02T03:04:05.6789000Z"
            -   | addDays(utcNow(),-2)                                 | "2025-12-31T03:04:05.6789000Z"
            -   | addDays('2024-02-28T00:00:00.1234567Z',0)            | "2024-02-28T00:00:00.1234567Z"
            -   | addDays('2024-02-28T00:00:00.12345678Z',0)           | ERR
            -   | addDays('2024-02-30T00:00:00Z',1)                    | ERR
            -   | addDays('2024-02-28T24:00:00Z',1)                    | ERR
            -   | addDays('2024-02-28 00:00:00Z',1)                    | ERR
            -   | addDays('2024-02-28T00:00:00Z',1.5)                  | ERR
            -   | addDays('2024-02-28T00:00:00Z','1')                  | ERR
            -   | addDays('9999-12-31T00:00:00Z',1)                    | ERR
            -   | addDays('0001-01-01T00:00:00Z',-1)                   | ERR
            -   | addDays('2024-02-28T00:00:00Z',9223372036854775807)  | ERR
            -   | addDays('',1)                                        | ERR
            -   | addDays(null(),1)                                    | ERR
            """)
    void days_are_added_to_strict_instants_only(String row, String expression, String result) {
        assertThat(Expressions.result(expression)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01T00:00:00Z",
                "2024-01-01T00:00:00.000000000Z",
                "2024-01-01T01:00:00+01:00",
                "2024-01-01T00:00:00.0Z"
            })
    void a_field_may_hold_any_iso_instant(String text) {
        assertThat(PolicyInstant.parseLenient(text)).contains(Instant.parse("2024-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01", "2024-01-01T00:00:00", "1.2", "", "2021-04-01-preview"})
    void other_text_is_no_instant(String text) {
        assertThat(PolicyInstant.parseLenient(text)).isEmpty();
        assertThat(PolicyInstant.parseStrict(text)).isEmpty();
    }
}
