package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

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
}
