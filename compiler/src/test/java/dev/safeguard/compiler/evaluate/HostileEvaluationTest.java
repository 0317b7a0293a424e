package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.FuzzClock;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules and resources made to take for ever: decided, or failed, in bounded time and memory. */
class HostileEvaluationTest {
    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # condition                                                       | elements | decision
            {'field': 'Test/r/a[*]', 'notEquals': 'y'}                        | 1000000  | NonCompliant
            {'not': {'field': 'Test/r/a[*]', 'equals': 'x'}}                  | 1000000  | Compliant
            {'count': {'field': 'Test/r/a[*]'}, 'equals': 1000000}            | 1000000  | NonCompliant
            {'value': '[length(field(`Test/r/a[*]`))]', 'greater': 1}         | 1000000  | Failed
            {'value': '[contains(field(`Test/r/a`), `y`)]', 'equals': true}   | 1000000  | Failed
            {'count': {'value': '[field(`Test/r/a[*]`)]'}, 'greater': 1}      | 1000000  | Failed
            {'count': {'field': 'Test/r/a[*]', 'where': {'field': 'Test/r/a[*]', 'equals': 'x'}}, 'less': 5} | 50000 | Compliant
            {'count': {'field': 'Test/r/a[*]', 'where': {'count': {'field': 'Test/r/g[*]'}, 'less': 9}}, 'less': 5} | 50000 | Failed
            """)
    void large_arrays_are_decided_in_seconds(String condition, int elements, String decision) {
        ObjectNode json = Given.object("{'type': 'Test/r', 'name': 'r1', 'properties': {}}");
        ArrayNode array = json.withObject("properties").putArray("a");
        for (int i = 0; i < elements; i++) {
            array.add("x");
        }
        json.withObject("properties").set("g", array);

        assertThat(decide(condition, json)).isEqualTo(decision);
    }

    @Test
    void a_count_of_values_iterates_100_times_with_those_around_it() {
        String counts = "{'count': {'value': [1,2,3,4,5,6,7,8,9,10], 'name': 'a', 'where': {'count': {'value':"
                + " [%s], 'name': 'b'}, 'greater': 0}}, 'equals': 10}";

        assertThat(decide(counts.formatted("1,2,3,4,5,6,7,8,9,10"), resource("x")))
                .isEqualTo("NonCompliant");
        assertThat(decide(counts.formatted("1,2,3,4,5,6,7,8,9,10,11"), resource("x")))
                .isEqualTo("Failed");
    }

    @Test
    void patterns_take_linear_time() {
        String text = "a".repeat(MILLION);
        String stars = "*a".repeat(5_000) + "*b";

        assertThat(decide(leaf("like", stars), resource(text))).isEqualTo("Compliant");
        assertThat(decide(leaf("like", "*a" + "a".repeat(500_000) + "b*"), resource(text)))
                .isEqualTo("Compliant");
        assertThat(decide(leaf("contains", "a".repeat(500_000) + "b"), resource(text)))
                .isEqualTo("Compliant");
        assertThat(decide(leaf("match", "(a+)+$"), resource("a".repeat(30)))).isEqualTo("Compliant");
        assertThat(decide(leaf("match", "(a+)+$"), resource("(a+)+$"))).isEqualTo("NonCompliant");
    }

    @ParameterizedTest
    @CsvSource({
        "1e1000000000, less, 1", "1e2147483647, greater, 999", "-1e2147483647, less, 0.1",
        "1e-2147483647, greater, 0", "99999999999999999999, greater, 9.9e18", "1e309, greater, 1e308"
    })
    void numbers_of_any_size_are_compared_at_once(String number, String operator, String operand) {
        ObjectNode json = resource("x");
        json.withObject("properties").set("p", DecimalNode.valueOf(new BigDecimal(number)));
        boolean holds = operator.equals("less") == (new BigDecimal(number).compareTo(new BigDecimal(operand)) < 0);

        assertThat(decide("{'field': 'Test/r/p', '" + operator + "': " + operand + "}", json))
                .isEqualTo(holds ? "NonCompliant" : "Compliant");
        assertThat(decide("{'field': 'Test/r/p', 'equals': 1}", json)).isEqualTo("Compliant");
    }

    @Test
    void a_resource_nested_deeper_than_json_is_neither_altered_nor_shown_whole() {
        JsonNode deep = JsonNodeFactory.instance.textNode("x");
        for (int i = 0; i < 10_000; i++) {
            deep = JsonNodeFactory.instance.arrayNode().add(deep);
        }
        ObjectNode json = resource("x");
        json.withObject("properties").set("p", deep);
        String modify = "{'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations':"
                + " [{'operation': 'addOrReplace', 'field': 'tags.t', 'value': 'v'}]}}";

        assertThat(decide("{'field': 'Test/r/p', 'exists': true}", json)).isEqualTo("NonCompliant");
        assertThat(decide("{'value': '[field(`Test/r/p`)]', 'exists': true}", json))
                .isEqualTo("Failed");
        assertThat(kind(Given.always(modify), json)).isEqualTo("Failed");
    }

    /** 1.6 GB of text when it is written out. */
    @Test
    void a_value_of_many_long_texts_is_shown_in_part() {
        JsonNode text = JsonNodeFactory.instance.textNode("a".repeat(100_000));
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        ObjectNode json = resource("x");
        ArrayNode rows = json.withObject("properties").putArray("o");
        for (int i = 0; i < 128; i++) {
            texts.add(text);
            rows.add(texts);
        }

        assertThat(decide("{'value': '[field(`Test/r/o`)]', 'notContains': 'y'}", json))
                .isEqualTo("NonCompliant");
    }

    private static String leaf(String operator, String operand) {
        return "{'field': 'Test/r/p', '" + operator + "': '" + operand + "'}";
    }

    private static ObjectNode resource(String p) {
        ObjectNode json = Given.object("{'type': 'Test/r', 'name': 'r1', 'properties': {}}");
        json.withObject("properties").put("p", p);
        return json;
    }

    private static String decide(String condition, ObjectNode json) {
        return decide(Given.object(condition), json);
    }

    private static String decide(ObjectNode condition, ObjectNode json) {
        ObjectNode rule = Given.object("{'then': {'effect': 'audit'}}");
        rule.set("if", condition);
        return kind(Given.planned(rule, Map.of()), json);
    }

    /** Both evaluators and the explanation must end; what they say has a length. */
    private static String kind(PlannedPolicy policy, ObjectNode json) {
        Resource resource = Resource.of(json);
        Decision decision = FuzzClock.timed(() -> policy.decide(resource, Given.context()));
        Decision interpreted = FuzzClock.timed(() -> ((PlannedRule) policy).interpret(resource, Given.context()));
        Explanation explanation = FuzzClock.timed(() -> policy.explain(resource, Given.context()));

        assertThat(interpreted).hasSameClassAs(decision);
        assertThat(explanation.decision()).hasSameClassAs(decision);
        assertThat(explanation.trace().render()).hasSizeLessThan(100_000);
        return decision.getClass().getSimpleName();
    }
}
