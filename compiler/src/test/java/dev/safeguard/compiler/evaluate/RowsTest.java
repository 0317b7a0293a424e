package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.check.Checker;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The edge cases of the policy language, one line of JSON each, by their row or section in the specification. */
class RowsTest {

    @TestFactory
    Stream<DynamicTest> each_row_decides_as_azure_does() {
        return tests(RowTables.ofRules().stream(), RowsTest::decides);
    }

    @TestFactory
    Stream<DynamicTest> what_azure_would_not_save_is_found_by_lint() {
        return tests(RowTables.ofRules().stream().filter(row -> row.text("lint").isPresent()), RowsTest::isFound);
    }

    @TestFactory
    Stream<DynamicTest> a_row_that_azure_leaves_open_has_its_rival_reading() {
        return tests(
                RowTables.ofRules().stream()
                        .filter(row -> row.text("assumption").isPresent()),
                RowsTest::hasRival);
    }

    /** Of what is behind the decisive member only a failure counts. */
    @TestFactory
    Stream<DynamicTest> where_nothing_fails_it_does_not_matter_whether_evaluation_ends_early() {
        return tests(
                RowTables.ofRules().stream()
                        .filter(row -> !row.expected().equals("error")
                                && !row.expected().equals("invalid"))
                        .filter(row -> !row.json().has("warning") && !row.json().has("assumption")),
                RowsTest::decidesWithoutEarlyEnd);
    }

    private static void decidesWithoutEarlyEnd(Row row) {
        EvaluationOptions options = EvaluationOptions.standard().without(Assumption.LATER_FAILURE_IS_LATENT);
        PlannedRuleOutcome outcome = outcome(row, plan(row, options).orElseThrow());
        assertThat(outcome.accepts(row.expected())).as(outcome.toString()).isTrue();
    }

    private interface Check {
        void check(Row row);
    }

    private static Stream<DynamicTest> tests(Stream<Row> rows, Check check) {
        return rows.map(row -> DynamicTest.dynamicTest("row " + row.name(), () -> inLocale(row, check)));
    }

    private static void inLocale(Row row, Check check) {
        Locale before = Locale.getDefault();
        row.text("locale").map(Locale::forLanguageTag).ifPresent(Locale::setDefault);
        try {
            check.check(row);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void decides(Row row) {
        Optional<Planning.Planned> planned = plan(row, EvaluationOptions.standard());
        if (planned.isEmpty()) {
            assertThat("invalid").isEqualTo(row.expected());
            return;
        }
        PlannedRuleOutcome outcome = outcome(row, planned.get());
        assertThat(outcome.accepts(row.expected())).as(outcome.toString()).isTrue();
        assertThat(outcome.warnings().contains("latentError"))
                .isEqualTo(row.json().has("warning"));
        assertThat(planned.get().warnings().toString())
                .contains(row.text("planWarning").orElse(""));
        if (row.json().has("details")) {
            hasDetails(row.json().get("details"), (Decision.NonCompliant) outcome.decision());
        }
    }

    private static void hasDetails(JsonNode wanted, Decision.NonCompliant decision) {
        JsonNode details = decision.details().toJson();
        assertThat(contains(details, wanted)).as(details.toString()).isTrue();
    }

    /** Whether an object has all that another one has, at any depth; arrays and scalars must be equal. */
    private static boolean contains(JsonNode actual, JsonNode expected) {
        return expected.isObject()
                ? expected.propertyStream().allMatch(p -> contains(actual.path(p.getKey()), p.getValue()))
                : actual.equals(expected);
    }

    private static void isFound(Row row) {
        Source source = new Source("row.json", row.definition().toString());
        List<Finding> findings = Checker.with(row.catalog()).check(PolicyReader.read(source));
        assertThat(findings.stream()
                        .filter(Finding::isError)
                        .map(finding -> finding.code().label()))
                .as(findings.toString())
                .contains(row.text("lint").orElseThrow());
    }

    private static void hasRival(Row row) {
        Assumption assumption = Assumption.valueOf(row.text("assumption").orElseThrow());
        Planning.Planned planned =
                plan(row, EvaluationOptions.standard().without(assumption)).orElseThrow();
        PlannedRuleOutcome outcome = outcome(row, planned);
        assertThat(outcome.accepts(row.text("rival").orElseThrow()))
                .as(outcome.toString())
                .isTrue();
    }

    private static PlannedRuleOutcome outcome(Row row, Planning.Planned planned) {
        return PlannedRuleOutcome.of(planned.policy(), Resource.of(row.resource()), row.context());
    }

    private static Optional<Planning.Planned> plan(Row row, EvaluationOptions options) {
        return Given.definition(row.definition())
                .map(d -> Engine.with(row.catalog(), options)
                        .plan(d, Given.parameters(row.json().path("parameters"))))
                .filter(Planning.Planned.class::isInstance)
                .map(Planning.Planned.class::cast);
    }
}
