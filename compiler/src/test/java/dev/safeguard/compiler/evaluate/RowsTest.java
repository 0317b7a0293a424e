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

/** The edge cases of the policy language, one line of {@code rows.jsonl} each, by their row in the specification. */
class RowsTest {

    @TestFactory
    Stream<DynamicTest> each_row_decides_as_azure_does() {
        return Given.resource("rows.jsonl")
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
        rule.set("if", row.path("if"));
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
        Context context = row.has("context") ? Context.request(Given.NOW) : Given.context();
        return row.path("view").asText().toLowerCase(Locale.ROOT).equals("scan")
                ? context.view(Context.View.SCAN)
                : context;
    }
}
