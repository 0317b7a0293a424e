package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What modify leaves behind, to the last property, and what the details of an effect hold, no more and no less. */
class AlteredResourceTest {

    @ParameterizedTest(name = "{0} of {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'operation': 'remove', 'field': 'tags.A'                           | {'tags': {'a': '1', 'b': '2'}}      | {'tags': {'b': '2'}}
            'operation': 'remove', 'field': 'tags'                             | {'tags': {'a': '1'}}                | {}
            'operation': 'remove', 'field': 'tags.c'                           | {'tags': {'a': '1'}}                | {'tags': {'a': '1'}}
            'operation': 'remove', 'field': 'tags.a'                           | {'tags': 'none'}                    | {'tags': 'none'}
            'operation': 'remove', 'field': 'tags.a'                           | {}                                  | {}
            'operation': 'addOrReplace', 'field': 'tags', 'value': {'c': '3'}  | {'tags': {'a': '1'}}                | {'tags': {'c': '3'}}
            'operation': 'addOrReplace', 'field': 'Test/r/list[*].p', 'value': 1 | {'properties': {'p': 1}}          | {'properties': {'p': 1}}
            'operation': 'addOrReplace', 'field': 'Test/r/list[*].p', 'value': 1 | {'properties': {'list': []}}      | {'properties': {'list': []}}
            'operation': 'addOrReplace', 'field': 'Test/r/deep.m', 'value': 'x'  | {'properties': {'p': 1}}          | {'properties': {'p': 1}}
            'operation': 'add', 'field': 'Test/r/list[*]', 'value': 'x'        | {'properties': {}}                  | {'properties': {'list': ['x']}}
            """)
    void nothing_but_the_operation_is_done(String operation, String before, String after) {
        PlannedPolicy policy = Given.always("{'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'],"
                + " 'conflictEffect': 'audit', 'operations': [{" + operation + "}]}}");
        Decision decision = policy.decide(resource(before), Given.context());
        assertThat(((Decision.NonCompliant) decision).details().resource())
                .contains(resource(after).json());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'effect': 'denyAction', 'details': {'actionNames': ['delete'], 'cascadeBehaviors': {'resourceGroup': 'allow'}}} | {'actionNames': ['delete'], 'cascadeBehaviors': {'resourceGroup': 'allow'}}
            {'effect': 'denyAction', 'details': {'actionNames': ['delete']}}                                               | {'actionNames': ['delete']}
            {'effect': 'auditIfNotExists', 'details': {'type': 'Test/other'}}                                              | {'type': 'Test/other'}
            {'effect': 'manual', 'details': {'defaultState': 'Compliant'}}                                                 | {'defaultState': 'Compliant'}
            {'effect': 'deny', 'details': {'message': 'no'}}                                                               | {}
            """)
    void details_hold_what_the_rule_says(String then, String details) {
        Decision decision = Given.always(then).decide(resource("{}"), Given.context());
        assertThat(((Decision.NonCompliant) decision).details().toJson()).isEqualTo(Given.object(details));
    }

    @Test
    void a_planned_policy_knows_its_definition() {
        ObjectNode definition = Given.object("{'name': 'mine', 'properties': {'policyRule':"
                + " {'if': {'field': 'name', 'exists': true}, 'then': {'effect': 'audit'}}}}");
        assertThat(Given.planned(definition, Map.of()).definition().name()).isEqualTo("mine");
    }

    private static Resource resource(String more) {
        ObjectNode resource = Given.object("{'type': 'Test/r', 'name': 'r1'}");
        resource.setAll(Given.object(more));
        return Resource.of(resource);
    }
}
