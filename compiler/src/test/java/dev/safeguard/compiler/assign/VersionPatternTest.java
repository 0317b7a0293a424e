package dev.safeguard.compiler.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionPatternTest {

    @ParameterizedTest(name = "{0} matches {1}: {2}")
    @CsvSource({
        "1.*.*,         1.0.0,            true",
        "1.*.*,         1.12.3,           true",
        "1.*.*,         10.0.0,           false",
        "1.2.*,         1.2.9,            true",
        "1.2.*,         1.3.0,            false",
        "1.2.3,         1.2.3,            true",
        "1.2.3,         1.2.4,            false",
        "2,             2.5.0,            true",
        "2.0,           2.0.7,            true",
        "1.*.*,         1.0.0-preview,    false",
        "1.*.*-PREVIEW, 1.0.0-preview,    true",
        "1.*.*-preview, 1.0.0,            false",
        "1.*.*,         1.0.0-deprecated, true",
        "1.*.*,         nonsense,         false"
    })
    void a_star_and_what_is_left_out_float(String pattern, String version, boolean matches) {
        assertThat(VersionPattern.parse(pattern).orElseThrow().matches(version)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"''", "*", "a.b.c", "1.2.3.4", "-1", "1.2.x", "99999999999.0.0"})
    void other_forms_are_refused(String text) {
        assertThat(VersionPattern.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1.*.*", "1.2, 1.2.*", "1.2.3-Preview, 1.2.3-preview", "1.*.*, 1.*.*"})
    void it_is_written_with_stars(String text, String written) {
        assertThat(VersionPattern.parse(text).orElseThrow()).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,  1.9.0 1.10.0 2.0.0-preview,   1.10.0",
                "none,  1.0.0-preview 2.0.0-preview,  2.0.0-preview",
                "none,  1.0.0-deprecated,             1.0.0-deprecated",
                "1.*.*, 1.9.0 1.10.0 2.0.0,           1.10.0",
                "3.*.*, 1.9.0 1.10.0 2.0.0,           none"
            })
    void the_newest_that_is_meant_is_taken(String pattern, String available, String chosen) {
        Optional<VersionPattern> wanted = Optional.ofNullable(pattern).flatMap(VersionPattern::parse);

        assertThat(VersionPattern.newest(List.of(available.split(" ", -1)), wanted, Optional::of))
                .isEqualTo(Optional.ofNullable(chosen));
    }

    @Test
    void a_custom_definition_has_no_version_and_is_always_meant() {
        assertThat(VersionPattern.newest(List.of("custom"), VersionPattern.parse("1.*.*"), v -> Optional.empty()))
                .contains("custom");
    }
}
