package dev.safeguard.deployer.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.intake.BicepCompiler;
import dev.safeguard.compiler.intake.FileScan;
import dev.safeguard.compiler.intake.Intake;
import dev.safeguard.compiler.intake.IntakeOptions;
import dev.safeguard.compiler.intake.ScanInputs;
import dev.safeguard.compiler.report.JsonReport;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.VerdictReport;
import dev.safeguard.compiler.scan.Completeness;
import dev.safeguard.compiler.scan.ScanRule;
import dev.safeguard.compiler.template.TemplateOptions;
import dev.safeguard.compiler.terraform.TerraformOptions;
import dev.safeguard.deployer.cli.catalog.ScanSubject;
import dev.safeguard.deployer.cli.catalog.Subjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan gives the same verdicts, in the same words, whether the initiative was compiled now or beforehand. */
class ScanRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final ScanSubject PREPARED = Subjects.prepared();
    private static final ScanSubject COMPILED = Subjects.compiled();

    private final List<String> warnings = new ArrayList<>();

    private List<ScanRule> rules(ScanSubject subject, Map<String, JsonNode> parameters) {
        return new ScanRules(subject, AliasCatalog.bundled(), warnings::add).with(parameters);
    }

    private JsonNode verdicts(ScanSubject subject, String path, Map<String, JsonNode> parameters) {
        Tally tally = new Tally(true);
        Intake intake = new Intake(
                new IntakeOptions(TemplateOptions.at(NOW), TerraformOptions.standard(), BicepCompiler.of(Map.of())));
        new FileScan(rules(subject, parameters), NOW, intake, Completeness.LISTED, 1, tally)
                .run(ScanInputs.find(List.of(path), Optional.empty()), file -> {});
        try (VerdictReport report = tally.report()) {
            return JsonReport.json(report);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples/inventory", "examples/terraform/plan.json", "examples/arm/azuredeploy.json"})
    void verdicts_are_the_same(String path) {
        JsonNode now = verdicts(COMPILED, path, Map.of());

        assertThat(now.path("results")).isNotEmpty();
        assertThat(verdicts(PREPARED, path, Map.of())).isEqualTo(now);
        assertThat(warnings).isEmpty();
    }

    @Test
    void verdicts_are_the_same_with_parameters() {
        Map<String, JsonNode> given =
                Map.of("scopeToPhiTag", BooleanNode.TRUE, "storageMaxKeyAgeDays", IntNode.valueOf(7));
        JsonNode now = verdicts(COMPILED, "examples/inventory", given);

        assertThat(verdicts(PREPARED, "examples/inventory", given))
                .isEqualTo(now)
                .isNotEqualTo(verdicts(PREPARED, "examples/inventory", Map.of()));
    }
}
