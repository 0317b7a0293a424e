package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules are confined to some types so plainly that no other resource needs to be looked at. */
class OnlyTypesTest {
    private static final List<String> TYPES = List.of("Test/r", "Test/other", "Test/r/child", "Test/unheard");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {'field': 'type', 'equals': 'Test/R'}                                                         | test/r
        {'field': 'TYPE', 'EQUALS': '[concat(`Test/`, `r`)]'}                                         | test/r
        {'field': 'type', 'in': ['Test/other', 'Test/R']}                                             | test/other test/r
        {'field': 'type', 'in': []}                                                                   | ''
        {'field': 'type', 'in': ['Test/other', 1]}                                                    | any
        {'field': 'type', 'in': '[createArray(`Test/r`)]'}                                            | test/r
        {'field': 'type', 'in': '[createArray(field(`kind`))]'}                                       | any
        {'field': 'type', 'in': '[createArray(int(`x`))]'}                                            | any
        {'field': 'type', 'equals': '[field(`kind`)]'}                                                | any
        {'field': 'type', 'equals': '[string(int(`x`))]'}                                             | any
        {'field': 'type', 'equals': 1}                                                                | any
        {'field': 'type', 'notEquals': 'Test/r'}                                                      | any
        {'field': 'type', 'like': 'Test/r'}                                                           | any
        {'field': 'type', 'notIn': ['Test/r']}                                                        | any
        {'field': 'kind', 'equals': 'Test/r'}                                                         | any
        {'value': 'type', 'equals': 'type'}                                                           | any
        {'value': '[field(`type`)]', 'equals': 'Test/r'}                                              | any
        {'field': '[field(`kind`)]', 'equals': 'Test/r'}                                              | any
        {'field': '[concat(`ty`, `pe`)]', 'equals': 'Test/r'}                                         | test/r
        {'not': {'field': 'type', 'equals': 'Test/r'}}                                                | any
        {'allOf': []}                                                                                 | any
        {'allOf': [{'field': 'type', 'equals': 'Test/r'}, {'field': 'Test/r/p', 'exists': true}]}     | test/r
        {'allOf': [{'field': 'Test/r/p', 'exists': true}, {'field': 'type', 'equals': 'Test/r'}]}     | test/r
        {'allOf': [{'field': 'type', 'equals': 'Test/r'}, {'field': 'name', 'equals': 'x'}]}          | test/r
        {'allOf': [{'field': 'name', 'equals': 'x'}, {'field': 'type', 'equals': 'Test/r'}]}          | any
        {'allOf': [{'not': {'field': 'kind', 'equals': 'x'}}, {'field': 'type', 'equals': 'Test/r'}]} | any
        {'allOf': [{'anyOf': [{'field': 'kind', 'equals': 'x'}]}, {'field': 'type', 'equals': 'Test/r'}]} | any
        {'allOf': [{'allOf': [{'field': 'kind', 'equals': 'x'}]}, {'field': 'type', 'equals': 'Test/r'}]} | any
        {'allOf': [{'allOf': [{'field': 'type', 'equals': 'Test/r'}]}, {'value': 1, 'equals': 1}]}    | test/r
        {'anyOf': []}                                                                                 | any
        {'anyOf': [{'field': 'type', 'equals': 'Test/r'}, {'field': 'type', 'in': ['Test/other', 'Test/r/child']}]} | test/other test/r test/r/child
        {'anyOf': [{'field': 'type', 'equals': 'Test/r'}, {'field': 'Test/r/p', 'exists': true}]}     | any
        {'allOf': [{'anyOf': [{'field': 'type', 'equals': 'Test/r'}, {'field': 'type', 'equals': 'Test/other'}]}, {'field': 'name', 'equals': 'x'}]} | test/other test/r
        """)
    void a_condition_about_the_type_confines_a_rule(String condition, String types) {
        for (String effect : List.of("audit", "[if(true(), `deny`, `audit`)]", "[field(`tags.effect`)]")) {
            PlannedPolicy policy = DependenceTable.planned(condition, "{'effect': '" + effect + "'}", Given.ENGINE);
            assertThat(policy.onlyTypes().map(only -> String.join(" ", only)))
                    .isEqualTo(Optional.of(types).filter(t -> !t.equals("any")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'field': 'type', 'equals': 'Test/R'}
        {'field': 'type', 'in': ['Test/other', 'Test/R']}
        {'allOf': [{'value': '[field(`Test/r/p`)]', 'equals': 'on'}, {'field': 'type', 'equals': 'Test/r'}]}
        {'anyOf': [{'field': 'type', 'equals': 'Test/r'}, {'field': 'type', 'in': ['Test/other', 'Test/r/child']}]}
        {'allOf': [{'anyOf': [{'field': 'type', 'equals': 'Test/r'}]}, {'field': 'name', 'like': '*'}]}
        """)
    void a_rule_does_not_apply_to_other_types(String condition) {
        PlannedPolicy policy = DependenceTable.planned(condition, "{'effect': 'audit'}", Given.ENGINE);
        for (String type : TYPES) {
            boolean confined = !policy.onlyTypes().orElseThrow().contains(type.toLowerCase(java.util.Locale.ROOT));
            Decision decision = policy.settle(DependenceTable.sample(type), Context.scan(Given.NOW));
            assertThat(confined && !(decision instanceof Decision.NotApplicable))
                    .as(type)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"disabled", "mutate"})
    void a_rule_that_is_not_evaluated_is_confined_to_nothing(String effect) {
        PlannedPolicy policy = DependenceTable.planned(
                "{'field': 'type', 'equals': 'Test/r'}", "{'effect': '" + effect + "'}", Given.ENGINE);
        assertThat(policy.onlyTypes()).isEmpty();
        assertThat(policy.lookout(Context.scan(Given.NOW))).isEmpty();
        assertThat(policy.readsTags()).isTrue();
    }
}
