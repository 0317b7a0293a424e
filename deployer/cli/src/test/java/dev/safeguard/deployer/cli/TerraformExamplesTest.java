package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The example plans get the verdicts that their authors expect, with the HIPAA initiative and default parameters. The rows
 * that differ are in {@code terraform-differences.tsv}, each with the reason. Several members may belong to one control.
 */
class TerraformExamplesTest {
    private static final Path EXAMPLES =
            Path.of(System.getProperty("safeguard.shared", "../../../shared"), "examples", "terraform");

    /** A row of the list of expectations, without its reason. */
    private record Row(String example, String address, String control, String verdict) {
        static Row of(List<String> cells) {
            return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        }

        @Override
        public String toString() {
            return String.join("\t", example, address, control, verdict);
        }
    }

    @BeforeEach
    void examples_are_there() {
        assumeTrue(Files.exists(EXAMPLES), "no example plans beside the project");
    }

    private static List<Row> expected() throws IOException {
        return rows(Files.readAllLines(EXAMPLES.resolve("expected.tsv"))).stream()
                .filter(cells -> !cells.get(0).equals("example"))
                .map(Row::of)
                .toList();
    }

    private static List<List<String>> rows(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
    }

    /** Our verdict where it differs, by the row that expects another. */
    private static Map<String, String> excused() throws IOException {
        Map<String, String> excused = new TreeMap<>();
        try (InputStream bytes = TerraformExamplesTest.class.getResourceAsStream("terraform-differences.tsv")) {
            String text = new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
            for (List<String> cells : rows(text.lines().toList())) {
                assertThat(cells).as("a difference with a reason").hasSize(6).noneMatch(String::isBlank);
                excused.put(Row.of(cells).toString(), cells.get(4));
            }
        }
        return excused;
    }

    @Test
    void example_plans_get_the_expected_verdicts() throws IOException {
        List<Row> expected = expected();
        ExampleVerdicts verdicts = new ExampleVerdicts();
        for (String example : new TreeSet<>(expected.stream().map(Row::example).toList())) {
            verdicts.scan(example, EXAMPLES.resolve(example).resolve("plan.json"));
        }

        Map<String, String> differences = new TreeMap<>();
        for (Row row : expected) {
            String ours = verdicts.of(row.example(), row.address(), row.control());
            if (!ours.equals(row.verdict())) {
                differences.put(row.toString(), ours);
            }
        }

        assertThat(expected).hasSize(193);
        assertThat(differences).isEqualTo(excused());
    }

    @Test
    void nothing_is_wrong_with_the_example_plans_and_every_resource_is_of_a_known_type() throws IOException {
        ExampleVerdicts verdicts = new ExampleVerdicts();
        List<String> heard = new ArrayList<>();
        for (String example : List.of("phi-good", "phi-bad", "legacy-v3", "phi-change")) {
            heard.addAll(verdicts.scan(example, EXAMPLES.resolve(example).resolve("plan.json")));
        }

        assertThat(heard).isEmpty();
    }

    @Test
    void a_state_gives_the_verdicts_of_what_is_there_now() throws IOException {
        ExampleVerdicts verdicts = new ExampleVerdicts();
        verdicts.scan("before", EXAMPLES.resolve("phi-change/before/state.json"));

        assertThat(verdicts.of("before", "azurerm_storage_account.images[0]", "STG-02"))
                .isEqualTo("violation");
        assertThat(verdicts.of("before", "azurerm_storage_account.images[1]", "STG-01"))
                .isEqualTo("compliant");
        assertThat(verdicts.of("before", "azurerm_log_analytics_workspace.main", "LOG-06"))
                .isEqualTo("violation");
    }
}
