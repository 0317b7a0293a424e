package dev.safeguard.compiler.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The bundled catalogue against the export that its table was made from, row by row. */
class WholeExportTest {
    private static final Path EXPORT =
            Path.of(System.getProperty("safeguard.shared", "../../shared"), "spec", "aliases-full.tsv.gz");

    @Test
    void every_alias_of_the_export_is_found_at_its_path() throws IOException {
        assumeTrue(Files.exists(EXPORT), "the alias export is not there: " + EXPORT);
        List<String[]> rows = rows();
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows) {
            Optional<String> found = AliasCatalog.bundled().find(row[1], row[0]).map(alias -> row(alias));
            if (!found.equals(Optional.of(String.join(" ", row[2], row[3], row[4], row[5])))) {
                wrong.add(row[0] + " " + row[1] + " " + found);
            }
        }

        assertThat(rows).hasSizeGreaterThan(50_000);
        assertThat(wrong).isEmpty();
    }

    private static String row(Alias alias) {
        String type = alias.type() == AliasType.UNKNOWN
                ? ""
                : Names.lower(alias.type().name());
        return String.join(
                " ",
                alias.path(Optional.empty()),
                type,
                Names.lower(alias.modifiable().name()),
                alias.array() ? "yes" : "no");
    }

    private static List<String[]> rows() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(EXPORT)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("resourceType\t"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
