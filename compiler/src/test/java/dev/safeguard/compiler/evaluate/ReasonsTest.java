package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
    private static final Resource RESOURCE =
            Resource.of(Given.object("{'type': 'Test/r', 'name': 'r1', 'properties': {'p': 'TLS1_0', 'o': {'b': 1}}}"));

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {'field': 'Test/r/p', 'equals': 'TLS1_0'}                 | Current value must not be equal to the target value.
        {'field': 'Test/r/p', 'notEquals': 'TLS1_2'}              | Current value must be equal to the target value.
        {'not': {'field': 'Test/r/p', 'equals': 'TLS1_2'}}        | Current value must be equal to the target value.
        {'not': {'field': 'Test/r/p', 'in': ['TLS1_2']}}          | Current value must be in the target value.
        {'field': 'Test/r/p', 'notContains': '1_2'}               | Current value must contain the target value.
        {'field': 'Test/r/p', 'notLike': '*2'}                    | Current value must be like the target value.
        {'field': 'Test/r/p', 'notMatch': '#'}                    | Current value must case-sensitive match the target value.
        {'field': 'Test/r/p', 'notMatchInsensitively': '#'}       | Current value must case-insensitive match the target value.
        {'field': 'Test/r/o', 'notContainsKey': 'c'}              | Current value must contain the target value as a key.
        {'field': 'Test/r/o.b', 'less': 2}                        | Current value must be greater than or equal to the target value.
        {'not': {'field': 'Test/r/o.b', 'greaterOrEquals': 2}}    | Current value must be greater than or equal to the target value.
        {'not': {'field': 'Test/r/o.b', 'lessOrEquals': 0}}       | Current value must be less than or equal to the target value.
        {'not': {'field': 'Test/r/o.b', 'greater': 2}}            | Current value must be greater than the target value.
        {'field': 'Test/r/q', 'exists': false}                    | Current value must exist.
        {'not': {'field': 'Test/r/q', 'exists': true}}            | Current value must exist.
        {'field': 'Test/r/p', 'exists': true}                     | Current value must not exist.
        """)
    void a_reason_says_what_must_be_in_azures_words(String condition, String message) {
        assertThat(reasons(condition)).extracting(Reason::message).containsExactly(message);
    }

    @Test
    void a_reason_names_field_path_target_value_and_operator() {
        Reason reason = reasons("{'field': 'Test/r/p', 'notEquals': 'TLS1_2'}").get(0);
        assertThat(reason.field()).contains("Test/r/p");
        assertThat(reason.path()).contains("properties.p");
        assertThat(reason.expected()).contains("\"TLS1_2\"");
        assertThat(reason.actual()).contains("\"TLS1_0\"");
        assertThat(reason.operator()).contains("notEquals");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        {'field': 'Test/r/key', 'notEquals': 'x'}
        {'field': '[concat(`Test/r/`, `key`)]', 'notEquals': 'x'}
        {'value': '[field(`Test/r/key`)]', 'notEquals': 'x'}
        {'value': '[concat(`a`, toUpper(field(`test/r/KEY`)))]', 'notEquals': 'x'}
        {'field': 'name', 'notEquals': '[field(`Test/r/key`)]'}
        {'field': 'name', 'notIn': ['[field(`Test/r/key`)]']}
        {'field': 'Test/r/keys[*]', 'notEquals': 'x'}
        {'count': {'field': 'Test/r/keys[*]', 'where': {'value': '[current(`Test/r/keys[*]`)]', 'notEquals': 'x'}}, 'equals': 1}
        {'value': '[int(field(`Test/r/key`))]', 'equals': 1}
        """)
    void the_value_of_a_secret_shows_asterisks(String condition) {
        Resource resource = Resource.of(Given.object(
                "{'type': 'Test/r', 'name': 'r1', 'properties':" + " {'key': 'SesamE', 'keys': ['SesamE']}}"));
        Explanation explanation = policy(condition).explain(resource, Given.context());

        assertThat(explanation.toString()).containsPattern("\\*{3}|not shown").doesNotContainIgnoringCase("sesame");
        assertThat(explanation.decision()).isNotInstanceOf(Decision.Compliant.class);
    }

    @Test
    void only_the_leaves_that_decided_are_reasons_and_the_type_goes_without_saying() {
        List<Reason> reasons = reasons("{'allOf': [{'field': 'type', 'equals': 'Test/r'}, {'anyOf': ["
                + "{'allOf': [{'field': 'Test/r/p', 'exists': true}, {'field': 'Test/r/q', 'exists': true}]},"
                + " {'field': 'Test/r/o.b', 'equals': 1}]}]}");
        assertThat(reasons).extracting(r -> r.field().orElse("")).containsExactly("Test/r/o.b");
    }

    @Test
    void a_reason_is_given_once() {
        String leaf = "{'field': 'Test/r/p', 'equals': 'TLS1_0'}";
        String type = "{'field': 'type', 'equals': 'Test/r'}";
        String failing = "{'field': 'Test/r/p', 'greater': 5}";

        assertThat(reasons("{'allOf': [" + leaf + ", " + leaf + "]}")).hasSize(1);
        assertThat(reasons("{'allOf': [" + type + ", " + type + "]}")).hasSize(1);
        assertThat(reasons("{'anyOf': [" + leaf + ", " + failing + ", " + failing + "]}"))
                .hasSize(2);
    }

    @Test
    void a_failure_says_what_failed() {
        assertThat(reasons("{'field': 'Test/r/p', 'greater': 5}"))
                .extracting(Reason::message)
                .containsExactly("Evaluation failed: `greater` compares two numbers, two strings or two dates only.");
    }

    @Test
    void the_tree_shows_paths_values_and_why_a_value_is_absent() {
        String tree = policy("{'allOf': [{'field': 'Test/r/p', 'equals': 'TLS1_0'},"
                        + " {'field': 'Test/other/p', 'exists': false}, {'field': 'Test/r/q', 'equals': 'x'},"
                        + " {'field': 'name', 'equals': 'r1'}]}")
                .explain(RESOURCE, Given.context())
                .trace()
                .render();
        assertThat(tree).isEqualTo("""
            [-] compliant: Audit
              [false] allOf
                [true] field "Test/r/p" equals "TLS1_0" at properties.p: "TLS1_0"
                [true] field "Test/other/p" exists false (absent: an alias of another type than Test/r)
                [false] field "Test/r/q" equals "x" at properties.q (absent: `properties` has no `q`)
                [-] field "name" equals "r1": "r1"
            """);
    }

    private static List<Reason> reasons(String condition) {
        return policy(condition).decide(RESOURCE, Given.context()).reasons();
    }

    private static PlannedPolicy policy(String condition) {
        ObjectNode rule = Given.object("{'then': {'effect': 'audit'}}");
        rule.set("if", Given.object(condition));
        return Given.planned(rule, Map.of());
    }
}
