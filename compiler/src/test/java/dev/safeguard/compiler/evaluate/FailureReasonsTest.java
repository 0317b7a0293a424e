package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A failed evaluation denies the request, so its reason has to say what failed. */
class FailureReasonsTest {
    private static final Resource RESOURCE = Resource.of(Given.object(
            "{'type': 'Test/r', 'name': 'r1', 'properties': {'p': 'TLS1_0', 'o': {'b': 1}, 'g': [{'p': 'a'}, {}]}}"));

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {'field': 'Test/r/p', 'greater': 5}                              | `greater` compares two numbers, two strings or two dates only
        {'field': 'Test/r/p', 'equals': '[null()]'}                      | the operand of `equals` is null
        {'field': 'Test/r/p', 'in': '[concat(`a`)]'}                     | the operand of `in` is no array
        {'field': 'Test/r/p', 'notIn': '[concat(`a`)]'}                  | the operand of `notIn` is no array
        {'field': 'Test/r/p', 'exists': '[concat(`maybe`)]'}             | the operand of `exists` is neither true nor false
        {'field': 'Test/r/p', 'equals': '[int(`x`)]'}                    | `int`: `x` is not an integer
        {'value': '[int(`x`)]', 'equals': 1}                             | `int`: `x` is not an integer
        {'value': ['[int(`x`)]'], 'exists': true}                        | `int`: `x` is not an integer
        {'value': {'a': '[int(`x`)]'}, 'exists': true}                   | `int`: `x` is not an integer
        {'value': {'[string(int(`x`))]': 1}, 'exists': true}             | `int`: `x` is not an integer
        {'field': '[field(`name`)]', 'equals': 1}                        | `r1` is neither a field nor an alias
        {'field': '[concat(`Test/r/`, field(`name`))]', 'equals': 1}     | unknownAlias: the catalogue has no alias `Test/r/r1`
        {'field': '[field(`Test/r/o`)]', 'equals': 1}                    | the name of a field must be a string
        {'field': '[concat(`tags.`, int(`x`))]', 'equals': 1}            | `int`: `x` is not an integer
        {'value': '[field(field(`name`))]', 'equals': 1}                 | `r1` is neither a field nor an alias
        {'value': '[field(concat(`Test/r/`, field(`name`)))]', 'equals': 1} | unknownAlias: the catalogue has no alias `Test/r/r1`
        {'count': {'field': '[field(`name`)]'}, 'equals': 1}             | `r1` is neither a field nor an alias
        {'count': {'field': '[field(`Test/r/o`)]'}, 'equals': 1}         | the field of a count must be a string
        {'count': {'field': '[if(equals(field(`name`), `r1`), `Test/r/a`, `x`)]'}, 'equals': 1} | `Test/r/a` has no [*], so there is nothing to count
        {'count': {'field': '[concat(`Test/r/`, int(`x`))]'}, 'equals': 1} | `int`: `x` is not an integer
        {'count': {'value': '[field(`name`)]'}, 'equals': 1}             | the value of a count must be an array
        {'count': {'value': '[createArray(int(`x`))]'}, 'equals': 1}     | `int`: `x` is not an integer
        {'count': {'value': '[range(1, 101)]'}, 'equals': 1}             | a count over values may iterate 100 times, not 101
        {'count': {'value': '[range(1, 10)]', 'where': {'count': {'value': '[range(1, 11)]', 'name': 'i'}, 'equals': 11}}, 'equals': 1} | the condition of the count fails for a member
        {'count': {'field': 'Test/r/g[*]', 'where': {'field': 'Test/r/g[*].p', 'greater': 1}}, 'equals': 1} | the condition of the count fails for a member
        {'count': {'value': [1], 'where': {'value': '[current(field(`name`))]', 'equals': 1}}, 'equals': 1} | the condition of the count fails for a member
        {'value': '[resourceGroup().name]', 'equals': 1}                 | no resource group is given for this resource
        {'value': '[subscription().id]', 'equals': 1}                    | no subscription is given for this resource
        {'value': '[policy().assignmentId]', 'equals': 1}                | no policy assignment is given for this resource
        """)
    void the_reason_says_what_failed(String condition, String message) {
        PlannedPolicy policy = policy(condition);
        assertThat(policy.decide(RESOURCE, Context.request(Given.NOW)))
                .isInstanceOfSatisfying(
                        Decision.Failed.class,
                        failed -> assertThat(failed.reasons())
                                .extracting(Reason::message)
                                .containsExactly("Evaluation failed: " + message + "."));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {'effect': 'denyAction', 'details': {'actionNames': ['[string(int(`x`))]']}}      | details.actionNames: `int`: `x` is not an integer
        {'effect': 'auditIfNotExists', 'details': {'type': 'Test/other', 'name': '[string(int(`x`))]'}} | details.name: `int`: `x` is not an integer
        {'effect': 'deployIfNotExists', 'details': {'type': 'Test/other', 'roleDefinitionIds': ['/r'], 'deployment': {'properties': {'template': {}, 'parameters': {'a': {'value': '[int(`x`)]'}}}}}} | details.deployment.properties.parameters: `int`: `x` is not an integer
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'conflictEffect': '[string(int(`x`))]', 'operations': [{'operation': 'add', 'field': 'tags.a', 'value': '1'}]}} | details.conflictEffect: `int`: `x` is not an integer
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['[string(int(`x`))]'], 'operations': [{'operation': 'add', 'field': 'tags.a', 'value': '1'}]}} | details.roleDefinitionIds: `int`: `x` is not an integer
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'add', 'field': 'tags.a', 'value': '[int(`x`)]'}]}} | details.operations value: `int`: `x` is not an integer
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'add', 'field': '[createArray(1)]', 'value': '1'}]}} | details.operations field: is no string
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': '[createArray(1)]', 'field': 'tags.a', 'value': '1'}]}} | details.operations field: is no string
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'add', 'field': '[concat(`tags.`, int(`x`))]', 'value': '1'}]}} | details.operations field: `int`: `x` is not an integer
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'add', 'field': 'tags.a', 'value': '1', 'condition': 'maybe'}]}} | details.operations condition: is no Boolean
        {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'add', 'field': 'tags.a', 'value': '1', 'condition': '[int(`x`)]'}]}} | details.operations condition: `int`: `x` is not an integer
        """)
    void the_reason_says_which_detail_failed(String then, String message) {
        assertThat(Given.always(then).decide(RESOURCE, Given.context()))
                .isInstanceOfSatisfying(
                        Decision.Failed.class,
                        failed -> assertThat(failed.reasons())
                                .extracting(Reason::message)
                                .containsExactly("Evaluation failed: " + message + "."));
    }

    private static PlannedPolicy policy(String condition) {
        ObjectNode rule = Given.object("{'then': {'effect': 'audit'}}");
        rule.set("if", Given.object(condition));
        return Given.planned(rule, Map.of());
    }
}
