package dev.safeguard.compiler.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.compiler.report.FilesRead;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.scan.Completeness;
import dev.safeguard.compiler.scan.ScanRule;
import dev.safeguard.compiler.template.TemplateOptions;
import dev.safeguard.compiler.terraform.TerraformOptions;
import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that somebody deletes or writes to while they are scanned. */
class FileScanTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ROW = "{\"id\": \"/subscriptions/s/resourceGroups/g/providers/Test.A/bs/%s\","
            + " \"type\": \"Test.A/bs\", \"name\": \"%s\", \"properties\": {}}";

    @TempDir
    private Path folder;

    private static List<ScanRule> rules() {
        var definition = PolicyReader.read(new Source("rule.json", """
            {"mode": "All", "policyRule": {"if": {"field": "type", "equals": "Test.A/bs"}, "then": {"effect": "deny"}}}
            """))
                .document()
                .flatMap(PolicyDocument::asDefinition)
                .orElseThrow();
        Planning planned = Engine.with(AliasCatalog.bundled()).plan(definition, Map.of());
        return List.of(new ScanRule("C-1", "key", List.of("164.312(b)"), ((Planning.Planned) planned).policy()));
    }

    /** What happens to the first of two files when the second is about to be read. */
    private FilesRead scan(String change) throws IOException {
        Path first = Files.writeString(folder.resolve("1.json"), "[" + ROW.formatted("a", "a") + "]");
        Path second = Files.writeString(folder.resolve("2.json"), "[" + ROW.formatted("b", "b") + "]");
        Intake intake = new Intake(
                new IntakeOptions(TemplateOptions.at(NOW), TerraformOptions.standard(), BicepCompiler.of(Map.of())));
        FileScan scan = new FileScan(rules(), NOW, intake, Completeness.LISTED, 1, new Tally(false));
        return scan.run(
                ScanInputs.find(List.of(first.toString(), second.toString()), Optional.empty()),
                file -> change(file.equals(second) ? change : "nothing", first));
    }

    private static void change(String how, Path file) {
        try {
            switch (how) {
                case "deleted" -> Files.delete(file);
                case "emptied" -> Files.writeString(file, "");
                case "cut" -> Files.writeString(file, "[{\"id\"");
                case "other" -> Files.writeString(file, "[" + "1".repeat(500) + "]");
                default -> {}
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nothing | 2 |
        deleted | 1 | cannot be read
        emptied | 1 | changed while it was scanned
        cut     | 1 | changed while it was scanned
        other   | 1 | changed while it was scanned
        """)
    void a_file_that_changes_meanwhile_is_not_read(String change, int read, String problem) throws IOException {
        FilesRead files = scan(change);

        assertThat(files.read()).isEqualTo(read);
        assertThat(files.notRead()).hasSize(2 - read);
        assertThat(files.findings())
                .extracting(Finding::problem)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }
}
