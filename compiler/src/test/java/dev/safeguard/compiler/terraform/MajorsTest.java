package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Place;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which major of the provider made a plan. */
class MajorsTest {
    private static final String ACCOUNT = "azurerm_storage_account.a";

    @TempDir
    private Path folder;

    private int major(String constraint, String after) {
        TestPlan plan = new TestPlan()
                .providers("{azurerm: {name: 'azurerm', version_constraint: '" + constraint + "'}}")
                .creates(ACCOUNT, after, "{id: true}");
        Configuration configuration = Configuration.of((ObjectNode) plan.json().path("configuration"));
        PlanDocument document = new PlanDocument(
                PlanDocument.Kind.PLAN,
                TestPlan.json("{}"),
                List.of(new PlanDocument.Entry(
                        (ObjectNode) plan.json().path("resource_changes").path(0), Place.of(folder.toString()))),
                List.of(),
                TestPlan.json("{}"),
                TestPlan.json("{}"),
                List.of(),
                0,
                false);
        return Majors.of(configuration, PlannedResources.of(document, finding -> {}));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ~> 3.117         | 3
        ~> 4.81          | 4
        ~> 5.2           | 5
        = 4.1.0          | 4
        4.1.0            | 4
        >= 3.0, < 4.0    | 3
        >= 3.0, < 4.0.0  | 3
        > 4.9, <= 4.50   | 4
        >= 5             | 5
        """)
    void a_constraint_that_allows_one_major_tells_it(String constraint, int major) {
        assertThat(major(constraint, "{}")).isEqualTo(major);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        >= 3.0  | {enable_https_traffic_only: true}  | 3
        ''      | {enable_https_traffic_only: true}  | 3
        < 5     | {}                                 | 4
        """)
    void otherwise_the_attributes_tell_it(String constraint, String after, int major) {
        assertThat(major(constraint, after)).isEqualTo(major);
    }
}
