package dev.safeguard.deployer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {
    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # what                          | desired                                  | actual
            who and when                    | {'metadata': {'a': 1}}                   | {'metadata': {'a': 1, 'createdBy': 'x', 'createdOn': 'y'}}
            kind and versions               | {'mode': 'All'}                          | {'mode': 'All', 'policyType': 'Custom', 'versions': ['1.0.0']}
            version when we give none       | {'mode': 'All'}                          | {'mode': 'All', 'version': '1.0.0'}
            nothing said in three ways      | {'mode': 'All', 'metadata': {}}          | {'mode': 'All', 'metadata': null}
            case of parameter names         | {'parameters': {'effect': {'type': 'String'}}} | {'parameters': {'Effect': {'type': 'string'}}}
            order of keys                   | {'a': 1, 'b': 2}                         | {'b': 2, 'a': 1}
            digits of a number              | {'policyRule': {'if': 5.0}}              | {'policyRule': {'if': 5}}
            """)
    void what_the_service_changes_is_no_difference(String what, String desired, String actual) {
        assertThat(same(ResourceKind.DEFINITION, desired, actual)).as(what).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # what                    | desired                               | actual
            order in a rule           | {'policyRule': {'if': [1, 2]}}        | {'policyRule': {'if': [2, 1]}}
            case in a rule            | {'policyRule': {'if': 'a'}}           | {'policyRule': {'if': 'A'}}
            null in a rule            | {'policyRule': {'if': null}}          | {'policyRule': {}}
            the version we give       | {'version': '1.1.0'}                  | {'version': '1.0.0'}
            text that was added       | {'mode': 'All'}                       | {'mode': 'All', 'description': 'x'}
            other metadata            | {'metadata': {'category': 'a'}}       | {'metadata': {'category': 'b'}}
            """)
    void what_a_user_changes_is_a_difference(String what, String desired, String actual) {
        assertThat(same(ResourceKind.DEFINITION, desired, actual)).as(what).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # desired | actual | same
            {'policyDefinitions': [{'policyDefinitionReferenceId': 'A'}, {'policyDefinitionReferenceId': 'B'}]} | {'policyDefinitions': [{'policyDefinitionReferenceId': 'B'}, {'policyDefinitionReferenceId': 'A'}]} | true
            {'policyDefinitions': [{'policyDefinitionId': '/a/B', 'groupNames': ['x', 'y']}]}  | {'policyDefinitions': [{'policyDefinitionId': '/A/b', 'groupNames': ['y', 'x']}]} | true
            {'policyDefinitions': [{'policyDefinitionId': '/a'}]}  | {'policyDefinitions': [{'policyDefinitionId': '/a', 'definitionVersion': '1.*.*', 'effectiveDefinitionVersion': '1.0.0'}]} | true
            {'policyDefinitions': [{'policyDefinitionId': '/a', 'definitionVersion': '2.*.*'}]}  | {'policyDefinitions': [{'policyDefinitionId': '/a', 'definitionVersion': '1.*.*'}]} | false
            {'policyDefinitions': [{'policyDefinitionId': '/a', 'parameters': {'E': {'value': 'x'}}}]}  | {'policyDefinitions': [{'policyDefinitionId': '/a', 'parameters': {'e': {'value': 'X'}}}]} | false
            {'policyDefinitionGroups': [{'name': 'a'}, {'name': 'b'}]} | {'policyDefinitionGroups': [{'name': 'b', 'category': null}, {'name': 'a'}]} | true
            """)
    void members_and_groups_have_no_order(String desired, String actual, boolean same) {
        assertThat(same(ResourceKind.INITIATIVE, desired, actual)).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # desired | actual | same
            {'properties': {}} | {'properties': {'enforcementMode': 'Default', 'scope': '/x', 'instanceId': 'y', 'notScopes': []}} | true
            {'properties': {'enforcementMode': 'DoNotEnforce'}} | {'properties': {'enforcementMode': 'Default'}} | false
            {'properties': {'notScopes': ['/A', '/b']}} | {'properties': {'notScopes': ['/B', '/a']}} | true
            {'properties': {}, 'location': 'West Europe', 'identity': {'type': 'SystemAssigned'}} | {'properties': {}, 'location': 'westeurope', 'identity': {'type': 'SystemAssigned', 'principalId': 'p', 'tenantId': 't'}} | true
            {'properties': {}, 'location': 'eastus', 'identity': {'type': 'SystemAssigned'}} | {'properties': {}, 'location': 'eastus', 'identity': {'type': 'None'}} | false
            """)
    void an_assignment_is_compared_with_its_identity(String desired, String actual, boolean same) {
        assertThat(Canonical.same(ResourceKind.ASSIGNMENT, Json.of(desired), Json.of(actual)))
                .isEqualTo(same);
    }

    @Test
    void the_canonical_form_of_a_canonical_form_is_itself() {
        for (DesiredObject object : Samples.state(Samples.options()).objects()) {
            ObjectNode once = Canonical.of(object.kind(), object.body());
            assertThat(Canonical.of(object.kind(), once)).as(object.id()).isEqualTo(once);
        }
    }

    private static boolean same(ResourceKind kind, String desired, String actual) {
        return Canonical.same(kind, wrap(desired), wrap(actual));
    }

    private static ObjectNode wrap(String properties) {
        return Json.of("{'properties': " + properties + "}");
    }
}
