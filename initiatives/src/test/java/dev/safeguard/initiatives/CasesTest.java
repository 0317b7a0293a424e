package dev.safeguard.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.cases.CaseFile;
import dev.safeguard.compiler.cases.CaseReader;
import dev.safeguard.compiler.cases.CaseRunner;
import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases shipped with the controls, each file a table of one control. */
class CasesTest {
    private static final Path CASES = Path.of("src/main/resources/cases");
    private static final CaseRunner RUNNER =
            new CaseRunner(AliasCatalog.bundled(), CasesTest::definition, Instant.parse("2026-01-01T00:00:00Z"));

    @TestFactory
    Stream<DynamicContainer> every_case_passes() throws IOException {
        return files().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getFileName().toString(),
                        read(file).cases().stream().map(CasesTest::test)));
    }

    @Test
    void every_case_is_sound() throws IOException {
        assertThat(files()).isNotEmpty().allSatisfy(file -> {
            assertThat(read(file).broken()).isEmpty();
            assertThat(read(file).warnings()).isEmpty();
            assertThat(read(file).cases()).extracting(PolicyCase::name).doesNotHaveDuplicates();
        });
    }

    private static DynamicTest test(PolicyCase test) {
        return DynamicTest.dynamicTest(
                test.name(), () -> assertThat(RUNNER.run(test).failure()).isEmpty());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    private static CaseFile read(Path file) {
        try {
            return CaseReader.read(new Source(file.toString(), Files.readString(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<PolicyDefinition> definition(String name) {
        return Documents.PACK.controls().stream()
                .filter(control -> isNamed(control, name))
                .findFirst()
                .map(control -> Lowering.definition(control, Documents.PACK.name()));
    }

    private static boolean isNamed(Control control, String name) {
        return control.id().equalsIgnoreCase(name) || control.key().equalsIgnoreCase(name);
    }
}
