package dev.safeguard.compiler.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> KNOWN = List.of("equals", "notEquals", "exists", "like");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "equal, equals",
                "EQUALS, equals",
                "exist, exists",
                "lkie, like",
                "notequal, notEquals",
                "x, none",
                "between, none",
                "'', none"
            })
    void the_nearest_name_is_suggested_when_it_is_near(String written, String meant) {
        assertThat(Spelling.nearest(written, KNOWN).orElse("none")).isEqualTo(meant == null ? "none" : meant);
    }
}
