package dev.safeguard.compiler.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            a*b = a\\*b
            <b> = \\<b>
            a|b = a\\|b
            [x](y) = \\[x\\](y)
            snake_case = snake_case
            _under = \\_under
            `x` = \\`x\\`
            a\\b = a\\\\b
            &lt; = &amp;lt;
            R&D = R&D
            """)
    void markup_in_a_text_is_no_markup(String plain, String escaped) {
        assertThat(Markdown.escaped(plain)).isEqualTo(escaped);
    }

    @Test
    void a_table_has_a_cell_for_each_column() {
        Markdown page = new Markdown("T").table(List.of("a", "b"), List.of(List.of("", "x"), List.of("y", "")));

        assertThat(page.text()).endsWith("\n| a | b |\n| --- | --- |\n| | x |\n| y | |\n");
    }
}
