package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.evaluate.Decision.NonCompliant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What auditIfNotExists and deployIfNotExists look for, and where. */
class LookoutTest {
    private static final Context SCAN = Context.scan(Given.NOW);

    private static PlannedPolicy policy(String effect, String details) {
        return DependenceTable.planned(
                "{'field': 'tags.a', 'equals': 'x'}",
                "{'effect': '" + effect + "', 'details': " + details + "}",
                Given.ENGINE);
    }

    private static ExistenceCheck check(String type, String details) {
        return policy("auditIfNotExists", details)
                .dependence(DependenceTable.sample(type), SCAN)
                .check()
                .orElseThrow();
    }

    private static ExistenceCheck existing(String condition) {
        return check("Test/r", "{'type': 'Test/other', 'existenceCondition': " + condition + "}");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "any", textBlock = """
        auditIfNotExists        | {'type': 'Test/other'}                                     | Test/other  | true
        auditIfNotExists        | {'type': '[concat(`Test/`, `other`)]', 'name': 'x'}        | Test/other  | true
        auditIfNotExists        | {'type': '[field(`tags.type`)]'}                           | any         | false
        auditIfNotExists        | {'type': '[createArray(1)]'}                               | any         | false
        auditIfNotExists        | {'type': 'Test/other/'}                                    | Test/other  | true
        [field(`tags.effect`)]  | {'type': 'Test/other/'}                                    | Test/other  | false
        auditIfNotExists        | {'type': ''}                                               | ''          | false
        auditIfNotExists        | {'type': 'Test/other', 'name': '[field(`name`)]'}          | Test/other  | false
        auditIfNotExists        | {'type': 'Test/other', 'kind': '[string(int(`x`))]'}       | Test/other  | false
        auditIfNotExists        | {'type': 'Test/other', 'resourceGroupName': '[resourceGroup().name]'} | Test/other | false
        deployIfNotExists       | {'type': 'Test/other', 'roleDefinitionIds': ['/r'], 'deployment': {'properties': {'template': {}}}} | Test/other | true
        [field(`tags.effect`)]  | {'type': 'Test/other'}                                     | Test/other  | false
        """)
    void a_rule_that_looks_for_others_says_for_which(String effect, String details, String type, boolean alike) {
        Lookout lookout = policy(effect, details).lookout(SCAN).orElseThrow();
        assertThat(lookout.type()).isEqualTo(Optional.ofNullable(type));
        assertThat(lookout.check().isPresent()).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        audit                  | {'type': 'Test/other'}
        [field(`tags.effect`)] | {'operations': [{'operation': 'remove', 'field': 'tags.b'}], 'roleDefinitionIds': ['/r']}
        """)
    void other_rules_look_for_nothing(String effect, String details) {
        assertThat(policy(effect, details).lookout(SCAN)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {}                                               | true
        {'a': {'value': 'x'}}                            | true
        {'a': {'value': ['x', {'y': '[concat(`z`)]'}]}}  | true
        {'a': {'value': '[field(`tags.a`)]'}}            | true
        {'a': {'value': '[field(`Test/r/p`)]'}}          | true
        {'[field(`tags.a`)]': {'value': 'x'}}            | true
        {'[string(int(`x`))]': {'value': 'x'}}           | false
        {'a': {'value': '[concat(field(`tags.a`))]'}}    | false
        {'a': {'value': '[field(concat(`na`, `me`))]'}}  | false
        {'a': {'value': '[resourceGroup().name]'}}       | false
        {'a': {'value': '[int(`x`)]'}}                   | false
        {'a': {'value': ['x', '[int(`x`)]']}}            | false
        {'a': {'value': {'y': '[int(`x`)]'}}}            | false
        """)
    void a_deployment_may_fail_for_some_resources_only(String parameters, boolean alike) {
        String details = "{'type': 'Test/other', 'roleDefinitionIds': ['/r'],"
                + " 'deployment': {'properties': {'template': {}, 'parameters': " + parameters + "}}}";
        assertThat(policy("deployIfNotExists", details)
                        .lookout(SCAN)
                        .orElseThrow()
                        .check()
                        .isPresent())
                .isEqualTo(alike);
        assertThat(policy("auditIfNotExists", details)
                        .lookout(SCAN)
                        .orElseThrow()
                        .check())
                .isPresent();
    }

    @Test
    void a_field_that_is_no_place_makes_a_deployment_fail() {
        String details = "{'type': 'Test/other', 'roleDefinitionIds': ['/r'], 'deployment': {'properties':"
                + " {'template': {}, 'parameters': {'a': {'value': '[field(`properties.p`)]'}}}}}";
        Engine engine = Engine.with(Given.CATALOG, EvaluationOptions.standard().without(Assumption.BARE_PATH_IS_READ));
        String then = "{'effect': 'deployIfNotExists', 'details': " + details + "}";
        String condition = "{'field': 'tags.a', 'equals': 'x'}";
        assertThat(DependenceTable.planned(condition, then, engine)
                        .lookout(SCAN)
                        .orElseThrow()
                        .check())
                .isEmpty();
        assertThat(DependenceTable.planned(condition, then, Given.ENGINE)
                        .lookout(SCAN)
                        .orElseThrow()
                        .check())
                .isPresent();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "any", textBlock = """
        Test/r     | {'type': 'Test/r/child'}                                          | BELOW           | any | any
        Test/r     | {'type': 'Test/r/child', 'name': 'default'}                       | BELOW           | default | any
        Test/r     | {'type': 'Test/other'}                                            | IN_GROUP        | any | any
        Test/r     | {'type': 'Test/other', 'existenceScope': 'resourceGroup'}         | IN_GROUP        | any | any
        Test/r     | {'type': 'Test/other', 'existenceScope': 'subscription'}          | IN_SUBSCRIPTION | any | any
        Test/r     | {'type': 'Test/other', 'resourceGroupName': 'g2'}                 | IN_GROUP        | any | g2
        Test/r     | {'type': 'TEST/R', 'name': 'x'}                                   | OTHER           | x   | any
        Test/r     | {'type': 'Test/other', 'kind': 'k'}                               | OTHER           | any | any
        Test/r     | {'type': 'Microsoft.Insights/diagnosticSettings'}                 | ON              | any | any
        Microsoft.Resources/subscriptions                | {'type': 'Test/other'}      | IN_SUBSCRIPTION | any | any
        Microsoft.Resources/subscriptions                | {'type': 'Test/other', 'resourceGroupName': 'g2'} | IN_GROUP | any | g2
        Microsoft.Resources/subscriptions                | {'type': 'Test/other', 'existenceScope': 'resourceGroup'} | IN_SUBSCRIPTION | any | any
        Microsoft.Resources/subscriptions/resourceGroups | {'type': 'Test/other'}      | OTHER           | any | any
        """)
    void candidates_lie_in_a_known_place(String evaluated, String details, String scope, String name, String group) {
        ExistenceCheck check = check(evaluated, details);
        assertThat(check.scope()).hasToString(scope);
        assertThat(check.name()).isEqualTo(Optional.ofNullable(name));
        assertThat(check.group()).isEqualTo(Optional.ofNullable(group));
        assertThat(details).containsIgnoringCase("'" + check.type() + "'");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        {'field': 'Test/other/p', 'equals': 1}                          | test properties.p | properties.p  | nothing
        {'field': 'Test/other/p', 'exists': true}                       | test properties.p? | properties.p? | nothing
        {'field': 'Test/r/p', 'equals': 1}                              | nothing           | nothing       | nothing
        {'field': 'Test/other/a[*]', 'equals': 1}                       | test properties.a[*] | properties.a[*] | nothing
        {'value': '[field(`Test/other/p`)]', 'equals': 1}               | test properties.p | properties.p  | nothing
        {'value': '[field(`Test/r/p`)]', 'equals': 1}                   | none              | nothing       | properties.p
        {'field': 'Test/other/p', 'equals': '[field(`tags.a`)]'}        | none              | properties.p  | tags.a
        {'field': 'Test/other/p', 'equals': '[resourceGroup().name]'}   | none              | properties.p  | none
        {'field': '[concat(`tags.`, field(`kind`))]', 'exists': true}   | none              | none          | none
        {'allOf': []}                                                   | nothing           | nothing       | nothing
        {'allOf': [{'value': 1, 'equals': 2}, {'field': 'kind', 'exists': true}]} | nothing | nothing       | nothing
        """)
    void a_candidate_is_read_where_the_existence_condition_says(
            String condition, String candidate, String reads, String base) {
        ExistenceCheck check = existing(condition);
        Resource sample = DependenceTable.sample("Test/other");
        assertThat(check.candidate(sample).map(DependenceText::of)).isEqualTo(Optional.ofNullable(candidate));
        assertThat(check.reads(sample).map(LookoutTest::paths)).isEqualTo(Optional.ofNullable(reads));
        assertThat(check.pairing(sample).map(pairing -> paths(pairing.base()))).isEqualTo(Optional.ofNullable(base));
    }

    private static String paths(java.util.Set<Dependence.Read> reads) {
        return reads.isEmpty()
                ? "nothing"
                : reads.stream().map(DependenceText::path).sorted().collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        {'field': 'Test/other/p', 'equals': 1}             | {'properties': {'p': 1}} | TRUE
        {'field': 'Test/other/p', 'equals': 1}             | {'properties': {'p': 2}} | FALSE
        {'field': 'Test/other/p', 'equals': '[int(`x`)]'}  | {'properties': {'p': 2}} | ERROR
        """)
    void a_candidate_is_judged_by_the_existence_condition(String condition, String candidate, Truth truth) {
        Resource related =
                Resource.of(Given.object(candidate).put("type", "Test/other").put("name", "o"));
        assertThat(existing(condition).matches(related)).isEqualTo(truth);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        x | ''                  | non-compliant
        x | FALSE FALSE         | non-compliant
        x | FALSE TRUE ERROR    | compliant
        x | UNKNOWN ERROR FALSE | failed
        x | UNKNOWN FALSE       | unknown
        y | TRUE                | not applicable
        """)
    void one_candidate_that_satisfies_is_enough(String tag, String candidates, String decision) {
        PlannedPolicy policy = policy("auditIfNotExists", "{'type': 'Test/other'}");
        Resource resource = Resource.of(Given.object("{'type': 'Test/r', 'name': 'r'}"));
        resource.json().withObject("tags").put("a", tag);
        Decision absent = policy.settle(resource, SCAN);
        List<Truth> truths = Arrays.stream(candidates.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Truth::valueOf)
                .toList();
        ExistenceCheck check = policy.dependence(resource, SCAN).check().orElseThrow();
        assertThat(Decisions.name(check.found(absent, truths))).isEqualTo(decision);
        assertThat(absent instanceof NonCompliant).isEqualTo(tag.equals("x"));
    }
}
