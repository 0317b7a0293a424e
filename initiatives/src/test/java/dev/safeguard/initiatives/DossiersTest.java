package dev.safeguard.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.safeguard.compiler.dossier.Dossier;
import dev.safeguard.compiler.dossier.DossierReading;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every dossier of the pack owes its readers. */
class DossiersTest {
    private static final Path SHARED = Path.of(System.getProperty("safeguard.shared", "../../shared"));

    /** Published definitions, and lists with the names of those that are not among them. */
    private static final List<Path> BUILT_INS = List.of(
            SHARED.resolve("corpus/builtin"),
            SHARED.resolve("spec/builtin-policies.tsv"),
            SHARED.resolve("spec/control-catalogue.md"));

    /** A name is mostly a UUID; one has a letter beyond f. */
    private static final Pattern NAME = Pattern.compile("\\b[0-9a-z]{8}(-[0-9a-z]{4}){3}-[0-9a-z]{12}\\b");

    private static final DossierReading READING = Dossiers.read();

    @Test
    void nothing_is_wrong_with_them() {
        assertThat(READING.findings()).extracting(Finding::toString).isEmpty();
    }

    @Test
    void every_control_has_one() {
        List<String> ids = Documents.PACK.controls().stream().map(Control::id).toList();

        assertThat(ids).filteredOn(id -> READING.of(id).isEmpty()).isEmpty();
    }

    @Test
    void sources_are_references_to_the_sentences_that_asked_for_controls() {
        assertThat(READING.dossiers().values())
                .allSatisfy(dossier -> assertThat(dossier.sources())
                        .as(dossier.control())
                        .doesNotHaveDuplicates()
                        .allMatch(source -> source.matches("S[12]\\.[A-Z]\\d+")));
    }

    @Test
    void built_ins_exist() throws IOException {
        assumeTrue(
                BUILT_INS.stream().allMatch(Files::exists),
                "the published built-in definitions are not there: " + SHARED);
        Set<String> known = names();

        assertThat(READING.dossiers().values().stream().flatMap(dossier -> unknown(dossier, known)))
                .isEmpty();
    }

    private static Stream<String> unknown(Dossier dossier, Set<String> known) {
        return dossier.builtIns().stream()
                .filter(name -> !known.contains(name))
                .map(name -> dossier.control() + " " + name);
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        for (Path place : BUILT_INS) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    NAME.matcher(Files.readString(file)).results().forEach(name -> names.add(name.group()));
                }
            }
        }
        return names;
    }
}
