package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a comparison says of one value, without the resource around it. */
class TestOfValueTest {
    private static final Context SCAN = Context.scan(Given.NOW);

    private static Dependence.Test test(String condition) {
        return test(DependenceTable.planned(condition, "{'effect': 'audit'}", Given.ENGINE));
    }

    private static Dependence.Test test(PlannedPolicy policy) {
        return policy.dependence(DependenceTable.sample("Test/r"), SCAN).tests().get(0);
    }

    private static JsonNode json(String text) {
        return text.equals("nothing")
                ? MissingNode.getInstance()
                : Given.object("{'v': " + text + "}").get("v");
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {'field': 'Test/r/p', 'equals': 'ON'}                  | 'on'              | TRUE
        {'field': 'Test/r/p', 'equals': 'on'}                  | nothing                | FALSE
        {'field': 'Test/r/p', 'exists': false}                 | nothing                | TRUE
        {'field': 'Test/r/p', 'equals': '[int(`x`)]'}          | 'on'              | ERROR
        {'field': 'location', 'equals': 'West Europe'}         | 'westeurope'      | TRUE
        {'field': 'Test/r/a[*].s', 'equals': 'x'}              | [{'s': 'X'}, {'s': 'x'}] | TRUE
        {'field': 'Test/r/a[*].s', 'equals': 'x'}              | [{'s': 'x'}, {}]  | FALSE
        {'field': 'Test/r/a[*].s', 'equals': 'x'}              | []                | TRUE
        {'field': 'Test/r/a[*].s', 'equals': 'x'}              | nothing                | TRUE
        {'value': '[toUpper(field(`tags.env`))]', 'equals': 'ON'} | 'on'           | TRUE
        {'count': {'field': 'Test/r/a[*]', 'where': {'field': 'Test/r/a[*].s', 'equals': 'x'}}, 'equals': 1} | [{'s': 'x'}, {'s': 'y'}] | TRUE
        {'count': {'field': 'Test/r/a[*]', 'where': {'field': 'Test/r/a[*].s', 'equals': 'x'}}, 'equals': 1} | nothing | FALSE
        {'count': {'field': 'Test/r/a[*]', 'where': {'value': '[int(current(`Test/r/a[*].s`))]', 'equals': 1}}, 'equals': 1} | [{'s': 'x'}] | ERROR
        """)
    void a_comparison_needs_no_more_than_the_value(String condition, String value, Truth truth) {
        Dependence.Test test = test(condition);
        assertThat(test.outcome().apply(json(value))).contains(truth);
    }

    @Test
    void a_value_may_lie_in_another_that_is_at_hand() {
        Dependence.Test test = test("{'field': 'Test/r/p', 'equals': 'on'}");
        assertThat(test.place()).containsExactly("properties", "p");
        assertThat(test.outcome().apply(test.value(json("{'P': 'on'}"), 1))).contains(Truth.TRUE);
        assertThat(test.outcome().apply(test.value(json("'on'"), 1))).contains(Truth.FALSE);
        assertThat(test.of(Resource.of(Given.object("{'properties': {'p': 'on'}}"))))
                .contains(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'field': 'Test/r/a[*].s', 'equals': 'x'}
        {'count': {'field': 'Test/r/a[*]', 'where': {'field': 'Test/r/a[*].s', 'equals': 'x'}}, 'equals': 1}
        """)
    void what_takes_much_work_is_left_to_the_decision(String condition) {
        ArrayNode members = Given.object("{}").putArray("a");
        Stream.generate(() -> "x")
                .limit(LeafOutcome.MUCH + 1)
                .forEach(x -> members.addObject().put("s", x));
        Dependence.Test test = test(condition);
        assertThat(test.outcome().apply(members)).isEmpty();
        assertThat(test.outcome().apply(members.arrayNode().add(members.get(0))))
                .contains(Truth.TRUE);
    }

    private static Dependence.Test test(String parameters, String condition) {
        ObjectNode definition = Given.object(
                "{'properties': {'mode': 'All', 'policyRule': {'if': %s, 'then': {'effect': 'audit'}}, 'parameters': %s}}"
                        .formatted(condition, parameters));
        Planning planning = Given.ENGINE.plan(Given.definition(definition).orElseThrow(), Map.of());
        return test(((Planning.Planned) planning).policy());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        [parameters('wanted')]                              | false
        [parameters( 'WANTED' )]                            | false
        [parameters(concat('want', 'ed'))]                  | false
        [if(equals(1, 2), parameters('wanted'), 'x')]       | false
        [parameters('other')]                               | true
        """)
    void comparisons_are_shared_where_the_parameters_that_they_ask_for_are_equal(String asked, boolean shared) {
        String condition =
                "{'count': {'field': 'Test/r/a[*]', 'where': {'field': 'Test/r/a[*].s', 'equals': '%s'}}, 'less': 1}"
                        .formatted(asked.replace("'", "`"));
        List<Dependence.Test> tests = Stream.of("x", "y")
                .map(value -> test(
                        "{'wanted': {'type': 'String', 'defaultValue': '%s'}, 'other': {'type': 'String', 'defaultValue': 'z'}}"
                                .formatted(value),
                        condition))
                .toList();
        assertThat(tests.get(0).equals(tests.get(1))).isEqualTo(shared);
        JsonNode members = json("[{'s': 'x'}]");
        Optional<Truth> first = tests.get(0).outcome().apply(members);
        assertThat(first.equals(tests.get(1).outcome().apply(members)) || !shared)
                .isTrue();
    }
}
