package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree that {@code explain} shows. */
class DecisionTreeTest {

    @Test
    void a_count_shows_its_members() {
        assertThat(
                        tree(
                                "{'count': {'field': 'Test/r/g[*]', 'where': {'field': 'Test/r/g[*].p', 'equals': 'a'}}, 'greater': 0}"))
                .isEqualTo("""
                        [-] non-compliant: Audit (Current value must be less than or equal to the target value.)
                          [true] count of field "Test/r/g[*]" greater 0 at properties.g[*]: 1
                            [true] member 1: {"p":"a"}
                              [true] field "Test/r/g[*].p" equals "a" at properties.g[*].p: "a"
                            [false] member 2: {}
                              [false] field "Test/r/g[*].p" equals "a" at properties.g[*].p (absent)
                        """);
    }

    @Test
    void a_count_of_values_shows_its_members() {
        assertThat(
                        tree(
                                "{'count': {'value': ['x', 'r1'], 'where': {'value': '[current()]', 'equals': 'x'}}, 'equals': 2}"))
                .isEqualTo("""
                        [-] compliant: Audit
                          [false] count of value ["x","r1"] equals 2: 1
                            [true] member 1: "x"
                              [true] value "[current()]" equals "x": "x"
                            [false] member 2: "r1"
                              [false] value "[current()]" equals "x": "r1"
                        """);
    }

    @Test
    void at_most_twenty_members_are_shown() {
        ObjectNode resource = resource();
        ArrayNode many = resource.withObject("properties").putArray("a");
        IntStream.rangeClosed(1, 25).forEach(many::add);
        String tree = policy(
                        "{'count': {'field': 'Test/r/a[*]', 'where': {'field': 'Test/r/a[*]', 'less': 25}}, 'equals': 24}")
                .explain(Resource.of(resource), Given.context())
                .trace()
                .render();
        assertThat(tree).contains("member 20: 20").doesNotContain("member 21").contains("at properties.a[*]: 24");
    }

    @Test
    void several_values_are_shown_as_an_array_and_long_ones_are_cut() {
        String tree = tree("{'field': 'Test/r/g[*].p', 'equals': '" + "x".repeat(400) + "'}");
        assertThat(tree)
                .contains("[false] field \"Test/r/g[*].p\" equals \"" + "x".repeat(299) + "… at properties.g[*].p:"
                        + " [\"a\",null] (absent in 1 of 2 elements)");
    }

    @Test
    void a_value_of_the_longest_length_is_shown_whole() {
        assertThat(tree("{'value': 'x', 'equals': '" + "x".repeat(298) + "'}"))
                .contains("equals \"" + "x".repeat(298) + "\": \"x\"");
    }

    @Test
    void what_is_not_known_says_what_is_waited_for() {
        ObjectNode resource = resource();
        resource.withObject("properties").set("p", UnknownValue.node("known after apply"));
        PlannedPolicy policy = policy("{'allOf': [{'field': 'Test/r/p', 'equals': 'x'},"
                + " {'value': '[toLower(field(`Test/r/p`))]', 'equals': 'x'},"
                + " {'field': 'name', 'equals': '[field(`Test/r/p`)]'}]}");
        Explanation explanation = policy.explain(Resource.of(resource), Given.context());
        assertThat(explanation.trace().render()).isEqualTo("""
                [-] unknown: Audit (The current value is not known yet.)
                  [unknown] allOf
                    [unknown] field "Test/r/p" equals "x" at properties.p: (unknown: known after apply)
                    [unknown] value "[toLower(field('Test/r/p'))]" equals "x": (unknown: known after apply)
                    [unknown] field "name" equals "[field('Test/r/p')]": "r1", target (unknown: known after apply)
                """);
        assertThat(explanation.decision().reasons().get(2).expected()).contains("(unknown: known after apply)");
    }

    @Test
    void a_failing_leaf_that_was_not_reached_is_told_as_a_latent_error() {
        PlannedPolicy policy =
                policy("{'anyOf': [{'field': 'name', 'equals': 'r1'}, {'value': '[int(`x`)]', 'equals': 1},"
                        + " {'field': 'name', 'equals': 'x'}]}");
        Explanation explanation = policy.explain(Resource.of(resource()), Given.context());
        assertThat(explanation.trace().render()).isEqualTo("""
                [-] non-compliant: Audit (Current value must not be equal to the target value.)
                  [true] anyOf
                    [true] field "name" equals "r1": "r1"
                    [-] value "[int('x')]" equals 1 (latentError: would fail if it were reached; guard it with if())
                    [-] field "name" equals "x": "r1"
                """);
        assertThat(explanation.decision().reasons())
                .extracting(Reason::message)
                .containsExactly(
                        "Current value must not be equal to the target value.",
                        "latentError: `value \"[int('x')]\" equals 1` would fail if it were reached; guard it with if()");
    }

    @Test
    void a_resource_of_another_type_never_shows_a_failure() {
        PlannedPolicy policy =
                policy("{'allOf': [{'value': '[int(`x`)]', 'equals': 1}, {'field': 'type', 'equals': 'Test/other'}]}");
        Explanation explanation = policy.explain(Resource.of(resource()), Given.context());
        assertThat(explanation.decision().reasons())
                .extracting(Reason::message)
                .containsExactly("The rule is about other resources.");
        assertThat(explanation.trace().render()).isEqualTo("""
                [-] not applicable: Audit (The rule is about other resources.)
                  [false] allOf
                    [true] allOf
                    [false] field "type" equals "Test/other": "Test/r"
                """);
    }

    @Test
    void an_existence_check_shows_the_related_resources() {
        PlannedPolicy policy = Given.always("{'effect': 'auditIfNotExists', 'details': {'type': 'Test/other',"
                + " 'existenceCondition': {'field': 'Test/other/p', 'equals': 'on'}}}");
        Context context =
                Given.with(Given.tree("[{\"type\":\"Test/other\",\"name\":\"a\",\"properties\":{\"p\":\"off\"}},"
                        + "{\"type\":\"Test/other\",\"name\":\"b\",\"properties\":{\"p\":\"on\"}}]"));
        assertThat(policy.explain(Resource.of(resource()), context).trace().render())
                .isEqualTo("""
                        [-] compliant: AuditIfNotExists
                          [true] field "name" exists true: "r1"
                          [true] related resource of type Test/other
                            [false] Test/other a
                              [false] field "Test/other/p" equals "on" at properties.p: "off"
                            [true] Test/other b
                              [true] field "Test/other/p" equals "on" at properties.p: "on"
                        """);
    }

    @Test
    void an_existence_check_without_related_resources_says_so() {
        PlannedPolicy policy =
                Given.always("{'effect': 'auditIfNotExists', 'details': {'type': 'Test/other', 'name': 'o'}}");
        Explanation explanation = policy.explain(Resource.of(resource()), Given.context());
        assertThat(explanation.trace().render()).isEqualTo("""
                [-] non-compliant: AuditIfNotExists (No related resources match the effect details in the policy definition.)
                  [true] field "name" exists true: "r1"
                  [false] related resource of type Test/other (none is known)
                """);
        assertThat(explanation.decision().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.field()).contains("Test/other");
            assertThat(reason.expected()).contains("o");
        });
    }

    @Test
    void where_the_condition_does_not_hold_nothing_is_looked_for() {
        ObjectNode rule = Given.object("{'if': {'field': 'name', 'equals': 'x'},"
                + " 'then': {'effect': 'auditIfNotExists', 'details': {'type': 'Test/other'}}}");
        assertThat(Given.planned(rule, Map.of())
                        .explain(Resource.of(resource()), Given.context())
                        .trace()
                        .render())
                .isEqualTo("""
                        [-] not applicable: AuditIfNotExists (The condition of the rule does not hold.)
                          [false] field "name" equals "x": "r1"
                        """);
    }

    @Test
    void a_failing_existence_condition_says_so() {
        PlannedPolicy policy = Given.always("{'effect': 'auditIfNotExists', 'details': {'type': 'Test/other',"
                + " 'existenceCondition': {'field': 'Test/other/p', 'greater': 1}}}");
        Context context =
                Given.with(Given.tree("[{\"type\":\"Test/other\",\"name\":\"a\",\"properties\":{\"p\":\"x\"}}]"));
        assertThat(policy.decide(Resource.of(resource()), context).reasons())
                .extracting(Reason::message)
                .containsExactly("Evaluation failed: the existence condition fails for a related resource.");
    }

    @Test
    void a_disabled_policy_has_a_tree_too() {
        Explanation explanation =
                Given.always("{'effect': 'disabled'}").explain(Resource.of(resource()), Given.context());
        assertThat(explanation.trace().render()).isEqualTo("[-] not applicable: Disabled (The policy is disabled.)\n");
        assertThat(explanation.decision()).isInstanceOf(Decision.NotApplicable.class);
    }

    private static String tree(String condition) {
        return policy(condition)
                .explain(Resource.of(resource()), Given.context())
                .trace()
                .render();
    }

    private static ObjectNode resource() {
        return Given.object("{'type': 'Test/r', 'name': 'r1', 'properties': {'g': [{'p': 'a'}, {}]}}");
    }

    private static PlannedPolicy policy(String condition) {
        ObjectNode rule = Given.object("{'then': {'effect': 'audit'}}");
        rule.set("if", Given.object(condition));
        return Given.planned(rule, Map.of());
    }
}
