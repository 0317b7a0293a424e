package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSearchTest {
    @Property(tries = 5_000)
    void finds_what_the_platform_finds(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 12) String text,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 5) String part,
            @ForAll @IntRange(max = 12) int from) {
        int start = Math.min(from, text.length());

        assertThat(new TextSearch(part).in(text, start)).isEqualTo(text.indexOf(part, start));
        assertThat(SimpleCase.lastIndexOf(text, part.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(text.lastIndexOf(part));
    }

    /** What matched so far may begin again within itself. */
    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "aab, ab, 1",
        "aaab, aab, 1",
        "abababc, ababc, 2",
        "aabaaabaaac, aabaaac, 4",
        "abab, b, 1",
        "ab, abc, -1",
        "aabaab, aabb, -1",
        "aaaa, ab, -1",
        "abcabd, abd, 3"
    })
    void a_part_is_found_where_it_first_begins(String text, String part, int at) {
        assertThat(new TextSearch(part).in(text, 0)).isEqualTo(at);
        assertThat(new TextSearch(part).isIn(text)).isEqualTo(at >= 0);
    }
}
