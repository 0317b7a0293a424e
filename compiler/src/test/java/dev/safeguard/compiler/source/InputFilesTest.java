package dev.safeguard.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        Files.createDirectories(folder.resolve("empty"));
        for (String name : List.of("b/two.json", "b/c/three.JSON", "one.json", "notes.txt")) {
            Files.writeString(folder.resolve(name), "{}");
        }
    }

    private InputFiles find(String... arguments) {
        return InputFiles.find(
                List.of(arguments).stream()
                        .map(argument -> folder.resolve(argument).toString())
                        .toList(),
                List.of(".json"));
    }

    private List<String> names(InputFiles found) {
        return found.files().stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    @Test
    void a_folder_stands_for_the_files_below_it_in_order() {
        assertThat(names(find(""))).containsExactly("b/c/three.JSON", "b/two.json", "one.json");
    }

    @Test
    void a_file_named_outright_needs_no_ending() {
        assertThat(names(find("notes.txt", "one.json"))).containsExactly("notes.txt", "one.json");
    }

    @Test
    void a_pattern_matches_as_a_shell_does() {
        assertThat(names(find("b/*.json"))).containsExactly("b/two.json");
        assertThat(names(find("**.json"))).containsExactly("b/two.json", "one.json");
    }

    @Test
    void what_is_missing_is_a_finding_with_the_nearest_name() {
        assertThat(find("onne.json").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(SourceCodes.MISSING_FILE);
            assertThat(finding.remedy()).contains("one.json");
        });
    }

    @Test
    void an_empty_folder_and_an_idle_pattern_are_findings() {
        assertThat(find("empty", "*.yaml").findings())
                .extracting(Finding::code)
                .containsExactly(SourceCodes.NO_FILES, SourceCodes.NO_FILES);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void links_are_followed_but_not_in_circles() throws IOException {
        Files.createSymbolicLink(folder.resolve("b/c/up"), folder);
        Files.createSymbolicLink(folder.resolve("empty/there"), folder.resolve("b"));

        assertThat(find("b").findings()).isEmpty();
        assertThat(names(find("empty"))).contains("empty/there/two.json");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void a_dangling_link_is_a_finding_only_where_it_is_wanted() throws IOException {
        Files.createSymbolicLink(folder.resolve("b/gone.json"), folder.resolve("nowhere.json"));
        Files.createSymbolicLink(folder.resolve("b/gone.txt"), folder.resolve("nowhere.txt"));

        assertThat(find("b").findings()).extracting(Finding::code).containsExactly(SourceCodes.UNREADABLE);
    }

    @Test
    void text_that_is_no_path_is_missing() {
        assertThat(InputFiles.find(List.of("a\u0000b"), List.of(".json")).findings())
                .extracting(Finding::code)
                .containsExactly(SourceCodes.MISSING_FILE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ~~       | an empty name             | name a file or a folder
        one[.json | no such file or folder   | check the path
        {a,b     | no such file or folder    | check the path
        """)
    void what_names_nothing_is_a_finding(String argument, String problem, String remedy) {
        List<Finding> findings =
                InputFiles.find(List.of(argument), List.of(".json")).findings();

        assertThat(findings).extracting(Finding::problem).containsExactly(problem);
        assertThat(findings).extracting(Finding::remedy).containsExactly(remedy);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void a_link_that_leads_nowhere_is_not_proposed_for_itself() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("gone"));

        assertThat(find("link.json").findings()).extracting(Finding::remedy).containsExactly("check the path");
    }
}
