package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLeavesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'field': 'name', 'equals': 1}                                                             | /policyRule/if
        {'allOf': [{'field': 'name', 'equals': 1}, {'not': {'field': 'kind', 'equals': 1}}]}       | /policyRule/if/allOf/0 /policyRule/if/allOf/1/not
        {'anyOf': [{'value': 1, 'equals': 1}]}                                                     | /policyRule/if/anyOf/0
        {'count': {'field': 'Test/r/a[*]'}, 'equals': 1}                                           | /policyRule/if
        {'count': {'field': 'Test/r/a[*]', 'where': {'field': 'Test/r/p', 'equals': 1}}, 'equals': 1} | /policyRule/if /policyRule/if/count/where
        {'count': {'value': [1], 'where': {'anyOf': [{'value': '[current()]', 'equals': 1}]}}, 'equals': 1} | /policyRule/if /policyRule/if/count/where/anyOf/0
        """)
    void leaves_come_in_the_order_of_the_document(String condition, String pointers) {
        var rule = Given.definition(Given.object("{'if': " + condition + ", 'then': {'effect': 'audit'}}"))
                .orElseThrow()
                .rule();
        assertThat(RuleLeaves.of(rule)).extracting(RuleLeaves.Leaf::pointer).containsExactly(pointers.split(" ", -1));
    }
}
