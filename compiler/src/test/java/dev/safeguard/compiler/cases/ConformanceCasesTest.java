package dev.safeguard.compiler.cases;

import static dev.safeguard.compiler.cases.ConformanceCases.USUAL_COUNT;
import static dev.safeguard.compiler.cases.ConformanceCases.USUAL_SEED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.read.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases that are written from the tables of edge cases pass, however they are spelled. */
class ConformanceCasesTest {
    private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

    private static CaseFile read(List<String> lines) {
        return CaseReader.read(new Source("cases.jsonl", String.join("\n", lines)));
    }

    private static List<String> failures(CaseFile file) {
        CaseRunner runner = new CaseRunner(AliasCatalog.bundled(), name -> Optional.empty(), NOW);
        return file.cases().stream()
                .map(runner::run)
                .flatMap(result -> result.failure().map(f -> result.test().name() + ": " + f).stream())
                .toList();
    }

    @Test
    void all_of_them_pass() {
        CaseFile file = read(ConformanceCases.lines(USUAL_COUNT, USUAL_SEED));

        assertThat(file.broken()).isEmpty();
        assertThat(file.cases()).hasSize(USUAL_COUNT);
        assertThat(failures(file)).isEmpty();
    }

    @Test
    void a_quarter_or_more_bring_their_own_aliases() {
        CaseFile file = read(ConformanceCases.lines(USUAL_COUNT, USUAL_SEED));

        assertThat(file.cases().stream().filter(test -> test.aliases().isPresent()))
                .hasSizeGreaterThan(USUAL_COUNT / 4);
        assertThat(file.cases()).extracting(PolicyCase::name).doesNotHaveDuplicates();
    }

    @Test
    void one_broken_line_fails_alone() {
        List<String> lines = new ArrayList<>(ConformanceCases.lines(50, USUAL_SEED));
        lines.add(20, "{\"name\": \"cut off\", \"policy\":");
        CaseFile file = read(lines);

        assertThat(file.broken())
                .singleElement()
                .extracting(finding -> finding.place().line())
                .isEqualTo(21);
        assertThat(file.cases()).hasSize(50);
        assertThat(failures(file)).isEmpty();
    }

    @Test
    void a_seed_tells_what_is_written() {
        List<String> lines = ConformanceCases.lines(USUAL_COUNT, 1);

        assertThat(lines).isEqualTo(ConformanceCases.lines(USUAL_COUNT, 1));
        assertThat(lines).isNotEqualTo(ConformanceCases.lines(USUAL_COUNT, 2));
    }

    @Test
    void the_program_writes_the_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cases.jsonl");
        ConformanceCases.main(new String[] {file.toString(), "7"});

        assertThat(Files.readAllLines(file)).isEqualTo(ConformanceCases.lines(7, USUAL_SEED));
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    }
}
