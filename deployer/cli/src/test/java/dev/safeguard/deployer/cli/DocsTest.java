package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsTest {
    @TempDir
    private Path folder;

    private Cli.Run docs(Path out, String... more) {
        return Cli.run(Stream.concat(Stream.of("docs", "--out", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static Map<String, String> texts(Path out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void every_control_gets_a_page_beside_indexes_and_matrix() throws IOException {
        Path out = folder.resolve("docs");
        Cli.Run run = docs(out, "-o", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        JsonNode files = new ObjectMapper().readTree(run.out()).path("files");
        assertThat(texts(out))
                .hasSize(files.size())
                .containsKeys("by-citation.md", "by-type.md", "traceability.md", "traceability.html");
        JsonNode controls = new ObjectMapper()
                .readTree(Cli.run("explain", "-o", "json").out())
                .path("controls");
        assertThat(controls)
                .allSatisfy(control -> assertThat(out.resolve(
                                "controls/" + control.path("control").asText() + ".md"))
                        .exists());
    }

    @Test
    void a_second_run_writes_the_same_and_leaves_other_files_alone() throws IOException {
        docs(folder);
        Map<String, String> first = texts(folder);
        Path stale = folder.resolve("controls/OLD-01.md");
        Files.copy(folder.resolve("controls/STG-01.md"), stale);
        Path own = Files.writeString(folder.resolve("controls/notes.md"), "mine\n");

        assertThat(docs(folder).exit()).isZero();
        assertThat(own).hasContent("mine\n");
        assertThat(stale).doesNotExist();
        Files.delete(own);
        assertThat(texts(folder)).isEqualTo(first);
    }

    @Test
    void a_page_that_somebody_wrote_is_never_replaced() throws IOException {
        Path own = Files.writeString(folder.resolve("traceability.md"), "mine\n");
        Cli.Run run = docs(folder);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("was not made by Safeguard");
        assertThat(texts(folder)).containsOnlyKeys("traceability.md");
        assertThat(own).hasContent("mine\n");
    }

    @Test
    void an_unknown_initiative_is_a_mistake() {
        Cli.Run run = docs(folder.resolve("docs"), "--initiative", "hippa");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("no initiative `hippa`; use `hipaa`");
        assertThat(folder.resolve("docs")).doesNotExist();
    }
}
