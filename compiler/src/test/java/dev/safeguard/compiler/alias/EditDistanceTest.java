package dev.safeguard.compiler.alias;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "abc, abc, 0",
        "abc, abd, 1",
        "abc, ab, 1",
        "abc, acb, 1",
        "'', abc, 3",
        "kitten, sitting, 3",
        "ca, abc, 3",
    })
    void counts_slips(String a, String b, int distance) {
        assertThat(EditDistance.between(a, b, 10)).isEqualTo(distance);
        assertThat(EditDistance.between(b, a, 10)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"abcdef, a, 2", "x, abcdefghij, 3"})
    void anything_beyond_the_limit_is_just_too_far(String a, String b, int limit) {
        assertThat(EditDistance.between(a, b, limit)).isGreaterThan(limit);
    }
}
