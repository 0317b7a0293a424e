package dev.safeguard.compiler.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandbookFilesTest {
    private static final Path GOLDEN = Path.of("src/test/golden/pages");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    private static final SortedMap<String, String> FILES = HandbookFiles.of(Samples.handbook());

    @Test
    void there_is_a_page_for_each_control_and_four_for_all() {
        assertThat(FILES.keySet())
                .containsExactly(
                        "by-citation.md",
                        "by-type.md",
                        "controls/IDN-01.md",
                        "controls/ORG-01.md",
                        "controls/STG-01.md",
                        "traceability.html",
                        "traceability.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by-citation.md",
                "by-type.md",
                "controls/IDN-01.md",
                "controls/ORG-01.md",
                "controls/STG-01.md",
                "traceability.md"
            })
    void a_page_equals_its_golden_file(String name) throws IOException {
        Path golden = GOLDEN.resolve(name);
        String actual = FILES.getOrDefault(name, "");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertThat(actual)
                .as("rewrite with -Dgolden.update=true, then read the diff")
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void every_page_begins_with_our_mark() {
        assertThat(FILES.values())
                .allSatisfy(text -> assertThat(text.lines().limit(2)).contains("<!-- " + HandbookFiles.MARK + " -->"));
    }

    @Test
    void every_relative_link_leads_to_a_page() {
        FILES.forEach((name, text) -> {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                if (!link.group(1).startsWith("https://")) {
                    assertThat(FILES).as(name).containsKey(link.group(1));
                }
            }
        });
    }

    @Test
    void the_html_page_needs_nothing_outside_itself() {
        assertThat(FILES.getOrDefault("traceability.html", ""))
                .doesNotContain("src=", "<link", "@import", "url(", "href=\"http")
                .contains("3 of 71", "<a href=\"#STG-01\">STG-01</a>", "id=\"STG-01\"")
                .endsWith("</html>\n");
    }
}
