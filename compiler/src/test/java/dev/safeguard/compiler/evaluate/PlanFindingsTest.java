package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What planning finds wrong with a rule, and where: Azure would refuse it, or apply it to nothing. */
class PlanFindingsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'value': '[nope()]', 'equals': 1}                            | /value: error SG0761: function `nope` does not exist
            {'value': '[reference(`x`)]', 'equals': 1}                    | /value: error SG0761: function `reference` works in deployment templates only
            {'field': 'name', 'equals': '[nope()]'}                       | /equals: error SG0761: function `nope` does not exist
            {'field': '[nope()]', 'equals': 1}                            | /field: error SG0761: function `nope` does not exist
            {'field': 'name', 'in': ['a', '[nope()]']}                    | /in/1: error SG0761: function `nope` does not exist
            {'field': 'name', 'in': ['[nope()]', 'a']}                    | /in/0: error SG0761: function `nope` does not exist
            {'value': {'a/b': '[nope()]'}, 'exists': true}                | /value/a~1b: error SG0761: function `nope` does not exist
            {'count': {'field': '[nope()]'}, 'equals': 1}                 | /count/field: error SG0761: function `nope` does not exist
            {'count': {'value': ['[nope()]']}, 'equals': 1}               | /count/value/0: error SG0761: function `nope` does not exist
            {'count': {'value': [1], 'where': {'field': '[nope()]', 'equals': 1}}, 'equals': 1} | /count/where/field: error SG0761: function `nope` does not exist
            {'anyOf': [{'field': 'name', 'exists': true}, {'value': '[nope()]', 'equals': 1}]}  | /anyOf/1/value: error SG0761: function `nope` does not exist
            {'allOf': [{'not': {'value': '[nope()]', 'equals': 1}}]}      | /allOf/0/not/value: error SG0761: function `nope` does not exist
            {'value': '[toLower(nope())]', 'equals': 1}                   | /value: error SG0761: function `nope` does not exist
            {'value': '[concat(`a`]', 'equals': 1}                        | /value: error SG0760: expected `)` but found the end at character 12
            {'value': '[parameters(`X1`)]', 'equals': 1}                  | /value: error SG0263: parameter `X1` is not declared
            {'value': '[current()]', 'equals': 1}                         | /value: error SG0762: `current()` has no such count around it
            {'value': '[current(`n`)]', 'equals': 1}                      | /value: error SG0762: `current('n')` has no such count around it
            {'count': {'value': [1], 'name': 'a', 'where': {'value': '[current(`b`)]', 'equals': 1}}, 'equals': 1} | /count/where/value: error SG0762: `current('b')` has no such count around it
            {'count': {'field': 'Test/r/a[*]', 'where': {'value': '[current(`Test/r/list[*]`)]', 'equals': 1}}, 'equals': 1} | /count/where/value: error SG0762: `current('Test/r/list[*]')` has no such count around it
            {'count': {'field': 'Test/r/a'}, 'equals': 1}                 | /count/field: error SG0268: `Test/r/a` has no [*], so there is nothing to count
            {'count': {'value': [1], 'name': 'a', 'where': {'count': {'value': [2]}, 'equals': 1}}, 'equals': 1} | /count/where/count: error SG0268: a count of values inside another count has no name
            {'count': {'value': [1], 'name': 'a', 'where': {'count': {'value': [2], 'name': 'b', 'where': {'value': '[current(`c`)]', 'equals': 1}}, 'equals': 1}}, 'equals': 1} | /count/where/count/where/value: error SG0762: `current('c')` has no such count around it
            {'field': 'Test/r/p', 'equals': ['a']}                        | /equals: error SG0267: the operand of `equals` is type 'Array', expected type is 'String'
            {'field': 'Test/r/p', 'less': {'a': 1}}                       | /less: error SG0267: the operand of `less` is type 'Object', expected type is 'String'
            {'field': 'Test/r/p', 'in': 'a'}                              | /in: error SG0267: the operand of `in` is type 'String', expected type is 'Array'
            {'field': 'Test/r/p', 'notIn': 5}                             | /notIn: error SG0267: the operand of `notIn` is type 'Number', expected type is 'Array'
            {'field': 'Test/r/p', 'in': false}                            | /in: error SG0267: the operand of `in` is type 'Boolean', expected type is 'Array'
            {'field': 'Test/r/p', 'in': {}}                               | /in: error SG0267: the operand of `in` is type 'Object', expected type is 'Array'
            {'field': 'Test/r/p', 'like': '[parameters(`list`)]'}         | /like: error SG0267: the operand of `like` is type 'Array', expected type is 'String'
            {'field': 'Test/r/lists', 'equals': 1}                        | /field: warning SG0360: unknown alias `Test/r/lists`; use Test/r/list
            {'field': 'Quite/other/thing', 'equals': 1}                   | /field: warning SG0360: unknown alias `Quite/other/thing`; name an alias of the resource provider
            {'field': 'properties.x', 'equals': 1}                        | /field: warning SG0363: `properties.x` is a path, not an alias
            {'value': '[field(`Test/r/nothing`)]', 'equals': 1}           | /value: warning SG0360: unknown alias `Test/r/nothing`
            {'count': {'field': 'Test/r/nothing[*]'}, 'equals': 1}        | /count/field: warning SG0360: unknown alias `Test/r/nothing[*]`
            """)
    void a_condition_is_found_fault_with_where_the_fault_is(String condition, String finding) {
        ObjectNode rule = Given.object("{'if': {}, 'then': {'effect': 'audit'}}");
        rule.set("if", Given.object(condition));
        assertThat(findings(rule)).singleElement().asString().startsWith("policy#/policyRule/if" + finding);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'effect': 'explode'}                                         | /effect: error SG0265: `explode` is no effect
            {'effect': '[parameters(`list`)]'}                            | /effect: error SG0265: `` is no effect
            {'effect': '[concat(nope())]'}                                | /effect: error SG0761: function `nope` does not exist
            {'effect': 'append', 'details': [{'field': 'tags.a', 'value': '[nope()]'}]}         | /details/value: error SG0761: function `nope` does not exist
            {'effect': 'append', 'details': [{'field': '[nope()]', 'value': 1}]}                | /details/field: error SG0761: function `nope` does not exist
            {'effect': 'append', 'details': [{'field': 'Test/r/nothing', 'value': 1}]}          | /details: warning SG0360: unknown alias `Test/r/nothing`
            {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'swap', 'field': 'tags.a', 'value': 1}]}}       | /details: error SG0266: `swap` is no operation
            {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'append', 'field': 'tags.a', 'value': 1}]}}     | /details: error SG0266: `append` is no operation
            {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'remove', 'field': 'Test/r/m'}]}}               | /details: error SG0266: `remove` of `Test/r/m`; remove tags only
            {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'add', 'field': 'tags.a', 'value': '[nope()]'}]}}     | /details/operations: error SG0761: function `nope` does not exist
            {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'add', 'field': 'tags.a', 'value': 1, 'condition': '[nope()]'}]}} | /details/operations: error SG0761: function `nope` does not exist
            {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'conflictEffect': '[nope()]', 'operations': [{'operation': 'remove', 'field': 'tags.a'}]}}     | /details/conflictEffect: error SG0761: function `nope` does not exist
            {'effect': 'auditIfNotExists', 'details': {'type': 'Test/other', 'name': '[nope()]'}}                                                      | /details/name: error SG0761: function `nope` does not exist
            {'effect': 'auditIfNotExists', 'details': {'type': 'Test/other', 'existenceCondition': {'value': '[nope()]', 'equals': 1}}}                | /details/existenceCondition/value: error SG0761: function `nope` does not exist
            {'effect': 'deployIfNotExists', 'details': {'type': 'Test/other', 'roleDefinitionIds': ['/r'], 'deployment': {'properties': {'template': {}, 'parameters': {'p': {'value': '[nope()]'}}}}}} | /details/deployment/properties/parameters/p/value: error SG0761: function `nope` does not exist
            """)
    void a_then_is_found_fault_with_where_the_fault_is(String then, String finding) {
        ObjectNode rule = Given.object("{'if': {'field': 'name', 'exists': true}}");
        rule.set("then", Given.object(then));
        assertThat(findings(rule))
                .allSatisfy(f -> assertThat(f.toString()).startsWith("policy#/policyRule/then" + finding))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'value': '[currentless]', 'exists': true}                     | SG0760
            {'value': '[field(`name`)]', 'equals': '[parameters(`TEXT`)]'} |
            {'field': 'name', 'in': '[parameters(`list`)]'}                |
            {'field': 'name', 'in': '[createArray(`a`)]'}                  |
            {'field': 'name', 'exists': '[parameters(`text`)]'}            |
            {'field': 'name', 'exists': 'FALSE'}                           |
            {'field': 'name', 'equals': null}                              |
            {'count': {'value': [1], 'where': {'value': '[current()]', 'equals': 1}}, 'equals': 1}          |
            {'count': {'value': [1], 'where': {'value': '[current(`default`)]', 'equals': 1}}, 'equals': 1} |
            {'count': {'value': [1], 'name': 'N', 'where': {'value': '[current(`n`)]', 'equals': 1}}, 'equals': 1} |
            {'count': {'value': [1], 'name': 'a', 'where': {'count': {'value': [2], 'name': 'b', 'where': {'value': '[current(`A`)]', 'equals': 1}}, 'equals': 1}}, 'equals': 1} |
            {'count': {'value': [1], 'where': {'value': '[current(field(`name`))]', 'equals': 1}}, 'equals': 1} |
            {'count': {'field': 'Test/r/a[*]', 'where': {'count': {'value': [1], 'name': 'n', 'where': {'value': '[current(`test/R/A[*].x`)]', 'equals': 1}}, 'equals': 1}}, 'equals': 1} |
            {'count': {'field': '[concat(`Test/r/`, field(`name`))]', 'where': {'value': '[current(`Test/r/x[*]`)]', 'equals': 1}}, 'equals': 1} |
            """)
    void what_only_evaluation_can_tell_is_planned(String condition, String code) {
        ObjectNode rule = Given.object("{'if': {}, 'then': {'effect': 'audit'}}");
        rule.set("if", Given.object(condition));
        assertThat(findings(rule).stream().map(f -> f.code().label()))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static List<Finding> findings(ObjectNode rule) {
        ObjectNode definition =
                Given.object("{'properties': {'parameters': {'list': {'type': 'array'}, 'text': {'type': 'String'}}}}");
        definition.withObject("properties").set("policyRule", rule);
        Planning planning = Given.ENGINE.plan(
                Given.definition(definition).orElseThrow(),
                Given.parameters(Given.object("{'list': ['a'], 'text': 'true'}")));
        return planning instanceof Planning.Refused refused
                ? refused.findings()
                : ((Planning.Planned) planning).warnings();
    }
}
