package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyInstantTest {
    private static final DateTimeFormatter JAVAS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** From a little before the year 0 to a little after 9999. */
    @Property(tries = 500)
    void prints_as_javas_formatter_does(
            @ForAll @LongRange(min = -62_300_000_000L, max = 253_500_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        Instant instant = Instant.ofEpochSecond(second, nano);

        assertThat(PolicyInstant.print(instant)).isEqualTo(JAVAS.format(instant));
    }

    @Property(tries = 500)
    void reads_what_it_prints(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 9_999_999) int ticks) {
        Instant instant = Instant.ofEpochSecond(second, ticks * 100L);

        assertThat(PolicyInstant.parseStrict(PolicyInstant.print(instant))).contains(instant);
        assertThat(PolicyInstant.parseLenient(PolicyInstant.print(instant))).contains(instant);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2024-02-29T23:59:59Z,              2024-02-29T23:59:59Z
        2024-02-29T23:59:59.1Z,            2024-02-29T23:59:59.1Z
        2024-02-29T23:59:59.1234567Z,      2024-02-29T23:59:59.1234567Z
        0000-01-01T00:00:00Z,              0000-01-01T00:00:00Z
        2024-02-29T23:59:59.1234567+01:30, 2024-02-29T22:29:59.1234567Z
        """)
    void reads_the_forms_that_azure_reads(String text, Instant instant) {
        assertThat(PolicyInstant.parseStrict(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z",
                "2024-13-01T00:00:00Z",
                "2024-00-01T00:00:00Z",
                "2024-01-01T24:00:00Z",
                "2024-01-01T00:60:00Z",
                "2024-01-01T00:00:60Z",
                "2024-01-01T00:00:00.Z",
                "2024-01-01T00:00:00.12345678Z",
                "2024-01-01T00:00:00.1+00:00",
                "2024-01-01T00:00:00.1234567+19:00",
                "2024-01-01T00:00Z",
                "2024-01-01",
                "٢٠٢٤-01-01T00:00:00Z",
                ""
            })
    void nothing_else_is_an_instant(String text) {
        assertThat(PolicyInstant.parseStrict(text)).isEmpty();
    }
}
