package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the decision of a rule hangs on, told before any resource is seen. */
class DependenceTest {
    private static final Context SCAN = Context.scan(Given.NOW).policy(Given.object("{'assignmentId': '/a'}"));

    private static String dependence(PlannedPolicy policy, String type) {
        return DependenceText.of(policy.dependence(DependenceTable.sample(type), SCAN));
    }

    private static String dependence(String condition, String then) {
        return dependence(DependenceTable.planned(condition, then, Given.ENGINE), "Test/r");
    }

    @TestFactory
    Stream<DynamicTest> a_condition_hangs_on() {
        return DependenceTable.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.fact() + ": " + row.condition(), () -> hangsOn(row)));
    }

    private static void hangsOn(DependenceTable.Row row) {
        Dependence dependence = row.policy().dependence(DependenceTable.sample("Test/r"), SCAN);
        assertThat(DependenceText.of(dependence)).isEqualTo(row.dependence());
        assertThat(dependence.surroundings())
                .isEqualTo(
                        row.dependence().contains("group ") || row.dependence().contains("subscription "));
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Test/r       | {'field': 'Test/r/moved', 'equals': 1}       | test properties.moved
        Test/r       | {'field': 'Test/other/p', 'equals': 1}       | nothing
        Test/other   | {'field': 'Test/other/p', 'equals': 1}       | test properties.p
        Test/unheard | {'field': 'tags.a', 'equals': 1}             | test tags.a
        Test/other   | {'count': {'field': 'Test/r/a[*]', 'where': {'field': 'Test/r/a[*].s', 'equals': 1}}, 'equals': 1} | nothing
        Test/other   | {'count': {'field': 'Test/r/a[*]', 'where': {'value': '[current(`Test/r/a[*].s`)]', 'equals': 1}}, 'equals': 1} | nothing
        Microsoft.Resources/subscriptions | {'field': 'location', 'equals': 'x'} | always not applicable
        Microsoft.Resources/subscriptions | {'field': 'tags.a', 'equals': 'x'}   | test tags.a
        Microsoft.Resources/deployments   | {'field': 'tags.a', 'equals': 'x'}   | always not applicable
        """)
    void places_are_those_of_the_type(String type, String condition, String dependence) {
        PlannedPolicy policy = DependenceTable.planned(condition, "{'effect': 'audit'}", Given.ENGINE);
        assertThat(dependence(policy, type)).isEqualTo(dependence);
    }

    @Test
    void an_alias_lies_where_the_version_of_the_resource_has_it() {
        PlannedPolicy policy =
                DependenceTable.planned("{'field': 'Test/r/moved', 'equals': 1}", "{'effect': 'audit'}", Given.ENGINE);
        Resource old = Resource.of(Given.object("{'type': 'Test/r', 'apiVersion': '2019-01-01'}"));
        assertThat(DependenceText.of(policy.dependence(old, SCAN))).isEqualTo("test properties.old.moved");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Indexed | Test/r           | test tags.a
        Indexed | Test/tagged      | always not applicable
        Indexed | Test/located     | always not applicable
        Indexed | Test.Data/unsaid | location?, test tags.a
        All     | Test.Data/unsaid | test tags.a
        Indexed | Test/unheard     | test tags.a
        Indexed | Microsoft.Resources/subscriptions/resourceGroups | always not applicable
        Indexed | Microsoft.Resources/subscriptions                | always not applicable
        All     | Microsoft.Resources/subscriptions/resourceGroups | test tags.a
        Microsoft.KeyVault.Data | Test/r | always not evaluated
        """)
    void the_mode_leaves_types_out_or_asks_for_the_location(String mode, String type, String dependence) {
        PlannedPolicy policy = DependenceTable.planned(
                mode, "{'field': 'tags.a', 'equals': 'x'}", "{'effect': 'audit'}", Given.ENGINE);
        assertThat(dependence(policy, type)).isEqualTo(dependence);
    }

    @Test
    void an_alias_that_nobody_knows_settles_the_matter() {
        assertThat(dependence("{'field': 'Test/r/unheardOf', 'equals': 1}", "{'effect': 'audit'}"))
                .isEqualTo("always not applicable");
    }

    @Test
    void a_scan_has_no_caller_to_ask_for() {
        String asks = "{'value': '[requestContext().identity.appid]', 'equals': 1}";
        assertThat(dependence(asks, "{'effect': 'audit'}")).isEqualTo("always not applicable");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {'effect': 'deny'}                                                                                    | test kind
        {'effect': 'disabled'}                                                                                | always not applicable
        {'effect': 'mutate'}                                                                                  | always not evaluated
        {'effect': 'audit', 'details': {'type': '[field(`tags.a`)]'}}                                         | test kind
        {'effect': 'append', 'details': [{'field': 'tags.a', 'value': 'x'}]}                                  | test kind
        {'effect': 'append', 'details': [{'field': 'tags.a', 'value': '[field(`tags.b`)]'}]}                  | tags.b, test kind
        {'effect': 'append', 'details': [{'field': '[concat(`tags.`, field(`tags.c`))]', 'value': 'x'}]}      | tags.c, test kind
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'add', 'field': 'tags.a', 'value': '[resourceGroup().tags.a]'}]}} | group tags.a, test kind
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'remove', 'field': '[concat(`tags.`, field(`tags.c`))]'}]}} | tags.c, test kind
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': '[field(`tags.o`)]', 'field': 'tags.a', 'value': 'x'}]}} | tags.o, test kind
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'add', 'field': 'tags.a', 'value': 'x', 'condition': '[equals(field(`tags.d`), 1)]'}]}} | tags.d, test kind
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['[field(`tags.r`)]'], 'conflictEffect': '[field(`tags.e`)]', 'operations': [{'operation': 'remove', 'field': 'tags.a'}]}} | tags.e, tags.r, test kind
        {'effect': 'denyAction', 'details': {'actionNames': ['delete']}}                                      | test kind
        {'effect': 'denyAction', 'details': {'actionNames': ['[field(`tags.n`)]'], 'cascadeBehaviors': {'resourceGroup': '[field(`tags.g`)]'}}} | tags.g, tags.n, test kind
        {'effect': 'manual'}                                                                                  | test kind
        {'effect': 'manual', 'details': {'defaultState': '[field(`tags.s`)]'}}                                | tags.s, test kind
        {'effect': '[field(`tags.f`)]'}                                                                       | anything, group whole, subscription whole
        {'effect': 'auditIfNotExists', 'details': {'type': 'Test/other', 'existenceCondition': {'field': 'Test/other/p', 'equals': 1}}} | another Test/other, test kind
        {'effect': 'auditIfNotExists', 'details': {'type': 'Test/other', 'name': '[field(`tags.n`)]'}}        | test kind
        """)
    void the_effect_reads_what_it_computes(String then, String dependence) {
        assertThat(dependence("{'field': 'kind', 'equals': 'a'}", then)).isEqualTo(dependence);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
        {'field': 'type', 'equals': 'Test/other'} | always not applicable | always not applicable
        {'field': 'type', 'equals': 'Test/r'}     | tags.b                | another Test/r/child
        {'value': 1, 'equals': 1}                 | tags.b                | another Test/r/child
        {'value': 1, 'equals': 2}                 | nothing               | nothing
        {'value': '[int(`x`)]', 'equals': 1}      | nothing               | nothing
        {'field': 'kind', 'equals': 'a'}          | tags.b, test kind     | another Test/r/child, test kind
        {'value': '[resourceGroup().name]', 'equals': 'g'} | group name, tags.b | another Test/r/child, group name
        """)
    void a_condition_that_never_holds_asks_for_no_effect(String condition, String append, String existence) {
        assertThat(dependence(
                        condition,
                        "{'effect': 'append', 'details': [{'field': 'tags.a', 'value': '[field(`tags.b`)]'}]}"))
                .isEqualTo(append);
        assertThat(dependence(condition, "{'effect': 'auditIfNotExists', 'details': {'type': 'Test/r/child'}}"))
                .isEqualTo(existence);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {'allOf': [{'field': 'tags.a', 'equals': 1}, {'value': 1, 'equals': 2}, {'field': 'tags.b', 'equals': 1}]} | test tags.a, test tags.b
        {'anyOf': [{'value': 1, 'equals': 1}, {'field': 'tags.b', 'equals': 1}]}                                   | test tags.b
        {'allOf': []}                                                                                              | tags.c
        {'anyOf': []}                                                                                              | always not applicable
        """)
    void without_an_early_end_every_part_is_reached(String condition, String dependence) {
        String then = dependence.equals("tags.c")
                ? "{'effect': 'append', 'details': [{'field': 'tags.d', 'value': '[field(`tags.c`)]'}]}"
                : "{'effect': 'audit'}";
        Engine engine =
                Engine.with(Given.CATALOG, EvaluationOptions.standard().without(Assumption.LATER_FAILURE_IS_LATENT));
        assertThat(dependence(DependenceTable.planned(condition, then, engine), "Test/r"))
                .isEqualTo(dependence);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        All     | {'field': 'properties.p', 'equals': 1}                           | always not applicable
        Indexed | {'field': 'properties.p', 'equals': 1}                           | location?
        Indexed | {'count': {'field': 'properties.p[*]'}, 'equals': 1}             | location?
        All     | {'value': '[field(concat(`properties`, `.p`))]', 'equals': 1}    | nothing
        """)
    void a_path_that_may_not_be_read_is_no_place(String mode, String condition, String dependence) {
        Engine engine = Engine.with(Given.CATALOG, EvaluationOptions.standard().without(Assumption.BARE_PATH_IS_READ));
        PlannedPolicy policy = DependenceTable.planned(mode, condition, "{'effect': 'audit'}", engine);
        assertThat(dependence(policy, "Test.Data/unsaid")).isEqualTo(dependence);
    }

    /** The assignment may be one of a plan. */
    @ParameterizedTest
    @EnumSource(names = {"TRUE", "FALSE"})
    void what_is_not_known_yet_leaves_the_effect_open(Truth other) {
        ObjectNode policy = Given.object("{}");
        policy.set("assignmentId", UnknownValue.node("not assigned yet"));
        String condition =
                "{'allOf': [{'value': '[policy().assignmentId]', 'equals': '/a'}, {'value': 1, 'equals': %s}]}"
                        .formatted(other == Truth.TRUE ? "1" : "2");
        Dependence dependence = DependenceTable.planned(
                        condition,
                        "{'effect': 'append', 'details': [{'field': 'tags.a', 'value': '[field(`tags.b`)]'}]}",
                        Given.ENGINE)
                .dependence(DependenceTable.sample("Test/r"), SCAN.policy(policy));
        assertThat(DependenceText.of(dependence)).isEqualTo("tags.b");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {'allOf': [{'value': 1, 'equals': 2}, {'field': 'kind', 'equals': 1}]}                             | test kind
        {'anyOf': [{'value': '[int(`x`)]', 'equals': 1}, {'value': '[resourceGroup().name]', 'equals': 1}]} | group name
        {'count': {'value': [1], 'where': {'allOf': [{'value': 1, 'equals': 2}, {'field': 'kind', 'equals': 1}]}}, 'equals': 1} | test kind
        {'value': 1, 'equals': 2}                                                                          | nothing
        """)
    void reasons_hang_on_what_evaluation_passes_over_too(String condition, String dependence) {
        PlannedPolicy policy = DependenceTable.planned(condition, "{'effect': 'audit'}", Given.ENGINE);
        assertThat(DependenceText.of(policy.reasons(DependenceTable.sample("Test/r"), SCAN)))
                .isEqualTo(dependence);
    }

    @Test
    void comparisons_are_the_same_when_text_and_place_are() {
        Dependence.Test test = test("a", false, Truth.TRUE);
        assertThat(test)
                .isEqualTo(test("a", false, Truth.FALSE))
                .hasSameHashCodeAs(test("a", false, Truth.FALSE))
                .isNotEqualTo(test("b", false, Truth.TRUE))
                .isNotEqualTo(test("a", true, Truth.TRUE))
                .isNotEqualTo("a");
    }

    private static Dependence.Test test(String text, boolean presence, Truth outcome) {
        List<String> kind = List.of("kind");
        return new Dependence.Test(
                text, kind, Set.of(new Dependence.Read(kind, presence)), value -> Optional.of(outcome));
    }
}
