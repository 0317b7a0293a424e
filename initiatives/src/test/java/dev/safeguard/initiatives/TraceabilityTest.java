package dev.safeguard.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.dossier.DossierReading;
import dev.safeguard.compiler.pages.Coverage;
import dev.safeguard.compiler.pages.DocumentedControl;
import dev.safeguard.compiler.pages.Handbook;
import dev.safeguard.compiler.pages.Traceability;
import dev.safeguard.compiler.pages.TraceabilityPage;
import dev.safeguard.dsl.control.ControlSet;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The whole Security Rule against the controls of the initiative in force. */
class TraceabilityTest {
    private static final Path PAGE = Path.of("docs/traceability.md");

    private static final Traceability MATRIX = Traceability.of(handbook());

    private static Handbook handbook() {
        DossierReading dossiers = Dossiers.read();
        ControlSet set = Documents.PACK.initiatives().stream()
                .filter(initiative -> initiative.name().equals("hipaa"))
                .findFirst()
                .orElseThrow();
        return new Handbook(
                set.title(),
                set.version(),
                set.controls().stream()
                        .map(control -> DocumentedControl.of(control, Documents.PACK.name(), dossiers.of(control.id())))
                        .toList());
    }

    /** The general rules of 164.306 are left out: {@link Traceability#GENERAL_RULES}. */
    @Test
    void every_standard_and_specification_has_a_control_or_an_attestation() {
        assertThat(MATRIX.uncovered())
                .extracting(Coverage::safeguard)
                .as("standards and specifications of 45 CFR 164 Subpart C that nothing answers")
                .isEmpty();
    }

    @Test
    void the_committed_matrix_is_up_to_date() throws IOException {
        Golden.assertEquals(PAGE, TraceabilityPage.standalone(MATRIX));
    }
}
