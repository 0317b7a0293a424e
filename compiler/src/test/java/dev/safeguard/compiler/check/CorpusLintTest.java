package dev.safeguard.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.CorpusFiles;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.dsl.finding.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error in a published policy is a real defect of it, listed with the reason in {@code corpus-defects.tsv}. */
class CorpusLintTest {

    @ParameterizedTest
    @ValueSource(strings = {"builtin", "alz"})
    void errors_in_published_policies_are_the_known_defects(String folder) throws IOException {
        List<Reading> readings = new ArrayList<>();
        for (Path file : CorpusFiles.under(folder)) {
            readings.add(PolicyReader.read(CorpusFiles.root().relativize(file).toString(), Files.readAllBytes(file)));
        }
        List<Finding> findings = Checker.with(AliasCatalog.bundled()).checkFolder(readings);

        assertThat(readings).noneMatch(Reading::isRefused);
        assertThat(findings)
                .filteredOn(Finding::isError)
                .extracting(finding ->
                        finding.place().document() + "\t" + finding.code().label())
                .containsExactlyInAnyOrderElementsOf(known(folder));
    }

    @Test
    void every_defect_has_a_reason_and_a_code() throws IOException {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            String[] cells = row.split("\t", -1);
            assertThat(cells).hasSize(3);
            assertThat(Codes.find(cells[1])).isPresent();
            assertThat(cells[2]).isNotBlank();
        });
    }

    private static List<String> known(String folder) throws IOException {
        return rows().stream()
                .filter(row -> row.startsWith(folder + "/"))
                .map(row -> row.substring(0, row.lastIndexOf('\t')))
                .toList();
    }

    private static List<String> rows() throws IOException {
        InputStream in = Objects.requireNonNull(CorpusLintTest.class.getResourceAsStream("corpus-defects.tsv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
