package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The edge cases of the policy language, one line of JSON each, by their row or section in the specification. */
class RowsTest {

    @TestFactory
    Stream<DynamicTest> each_row_decides_as_azure_does() {
        return rows("rows.jsonl");
    }

    @TestFactory
    Stream<DynamicTest> each_effect_does_what_azure_does() {
        return rows("effects.jsonl");
    }

    private static Stream<DynamicTest> rows(String file) {
        return Given.resource(file)
                .lines()
                .map(line -> (ObjectNode) Given.tree(line))
                .map(row -> DynamicTest.dynamicTest("row " + row.path("row").asText(), () -> check(row)));
    }

    private static void check(ObjectNode row) {
        String expected = row.path("expect").asText();
        Optional<Planning.Planned> planned = plan(row);
        if (planned.isEmpty()) {
            assertThat("invalid").isEqualTo(expected);
            return;
        }
        PlannedRuleOutcome outcome = PlannedRuleOutcome.of(planned.get().policy(), resource(row), context(row));
        assertThat(outcome.accepts(expected)).as(outcome.toString()).isTrue();
        assertThat(outcome.warnings().contains("latentError")).isEqualTo(row.has("warning"));
        assertThat(planned.get().warnings().toString())
                .contains(row.path("planWarning").asText());
        if (row.has("details")) {
            JsonNode details =
                    ((Decision.NonCompliant) outcome.decision()).details().toJson();
            assertThat(contains(details, row.get("details")))
                    .as(details.toString())
                    .isTrue();
        }
    }

    /** Whether an object has all that another one has, at any depth; arrays and scalars must be equal. */
    private static boolean contains(JsonNode actual, JsonNode expected) {
        return expected.isObject()
                ? expected.propertyStream().allMatch(p -> contains(actual.path(p.getKey()), p.getValue()))
                : actual.equals(expected);
    }

    private static Optional<Planning.Planned> plan(ObjectNode row) {
        Optional<PolicyDefinition> definition = Given.definition(definition(row));
        Map<String, JsonNode> parameters = Given.parameters(row.path("parameters"));
        return definition
                .map(d -> Given.ENGINE.plan(d, parameters))
                .filter(Planning.Planned.class::isInstance)
                .map(Planning.Planned.class::cast);
    }

    private static ObjectNode definition(ObjectNode row) {
        ObjectNode definition = Given.object("{'properties': {'parameters': {}}}");
        ObjectNode properties = (ObjectNode) definition.get("properties");
        properties.put("mode", row.path("mode").asText("All"));
        properties.set("parameters", row.path("declare").isObject() ? row.get("declare") : Given.object("{}"));
        ObjectNode rule = Given.object("{'then': {'effect': 'audit'}}");
        rule.set("if", row.has("if") ? row.get("if") : Given.object("{'field': 'name', 'exists': true}"));
        if (row.has("then")) {
            rule.set("then", row.get("then"));
        }
        properties.set("policyRule", row.has("policy") ? row.get("policy") : rule);
        return definition;
    }

    private static Resource resource(ObjectNode row) {
        ObjectNode resource = Given.object("{'type': 'Test/r', 'name': 'r1'}");
        if (row.has("properties")) {
            resource.set("properties", row.get("properties"));
        }
        if (row.has("resource")) {
            resource.setAll((ObjectNode) row.get("resource"));
        }
        return Resource.of(resource);
    }

    private static Context context(ObjectNode row) {
        Context context = row.has("context") ? Context.request(Given.NOW) : Given.with(row.path("related"));
        return row.path("view").asText().toLowerCase(Locale.ROOT).equals("scan")
                ? context.view(Context.View.SCAN)
                : context;
    }
}
