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
    private static final Path BUILT_INS = Path.of(System.getProperty("safeguard.shared", "../../shared"), "corpus/builtin");

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
        assumeTrue(Files.isDirectory(BUILT_INS), "the published built-in definitions are not there: " + BUILT_INS);
        Set<String> known = names();

        assertThat(READING.dossiers().values())
                .allSatisfy(dossier -> assertThat(missing(dossier, known))
                        .as(dossier.control())
                        .isEmpty());
    }

    private static Set<String> missing(Dossier dossier, Set<String> known) {
        Set<String> names = new HashSet<>(dossier.builtIns());
        names.removeAll(known);
        return names;
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(BUILT_INS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                NAME.matcher(Files.readString(file)).results().forEach(name -> names.add(name.group()));
            }
        }
        return names;
    }
}
