package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that an assignment gives to an initiative, and an initiative to its members. */
class HandedDownValuesTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [concat(parameters(`X`), `!`)] | a!
            plain                          | plain
            [[literal]                     | [literal]
            """)
    void functions_are_resolved_before_a_member_gets_its_value(String written, String value) {
        InitiativePlanning planning = plan("set", written);
        PlannedMember member = ((InitiativePlanning.Planned) planning).members().get(0);
        Resource named = Resource.of(Given.object("{'type': 'Test/r', 'name': '" + value + "'}"));
        assertThat(member.policy().decide(named, Given.context())).isInstanceOf(Decision.NonCompliant.class);
        assertThat(((InitiativePlanning.Planned) planning).warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{1} in {0} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            set | [int(`x`)]       | set#/policyDefinitions/0/parameters/n: error SG0263: `int`: `x` is not an integer
            ""  | [int(`x`)]       | initiative#/policyDefinitions/0/parameters/n: error SG0263: `int`: `x` is not an integer
            set | [parameters(`y`)] | set#/policyDefinitions/0/parameters/n: error SG0263: parameter `y` is not declared
            set | [field(`name`)]  | set#/policyDefinitions/0/parameters/n: error SG0263: the value depends on a resource, which an initiative does not see
            """)
    void what_cannot_be_handed_down_refuses_the_initiative(String name, String written, String finding) {
        InitiativePlanning planning = plan(name, written);
        assertThat(((InitiativePlanning.Refused) planning).findings().get(0).toString())
                .startsWith(finding);
    }

    @Test
    void the_warnings_of_members_are_the_initiatives() {
        InitiativePlanning planning = plan("set", "[concat(`unknown`, `/`)]");
        assertThat(((InitiativePlanning.Planned) planning).warnings()).isEmpty();
        ObjectNode about =
                Given.object("{'if': {'field': 'No/such/alias', 'exists': true}, 'then': {'effect': 'audit'}}");
        InitiativePlanning other = Given.ENGINE.plan(
                initiative("set", "{}"), id -> Given.definition(about), Map.of("x", TextNode.valueOf("a")));
        assertThat(((InitiativePlanning.Planned) other).warnings())
                .extracting(finding -> finding.code().label())
                .containsExactly("SG0360");
    }

    @Test
    void each_parameter_gets_its_own_value() {
        Parameters bound = bind(Map.of("B", TextNode.valueOf("2"), "a", TextNode.valueOf("1")));
        assertThat(bound.find("a")).contains(TextNode.valueOf("1"));
        assertThat(bound.find("b")).contains(TextNode.valueOf("2"));
        assertThat(bound.find("c")).isEmpty();
    }

    @Test
    void a_value_that_is_not_known_yet_is_not_checked() {
        JsonNode unknown = UnknownValue.node("known after apply");
        assertThat(bind(Map.of("a", unknown, "b", unknown)).find("a")).contains(unknown);
    }

    private static Parameters bind(Map<String, JsonNode> given) {
        Problems problems = new Problems("test");
        Parameters bound = Binding.bind(
                List.of(Parameter.required("a", "String"), Parameter.required("b", "String")), given, problems);
        assertThat(problems.all()).isEmpty();
        return bound;
    }

    private static InitiativePlanning plan(String name, String value) {
        ObjectNode definition = Given.object("{'properties': {'parameters': {'n': {'type': 'String'}}, 'policyRule':"
                + " {'if': {'field': 'name', 'equals': '[parameters(`n`)]'}, 'then': {'effect': 'audit'}}}}");
        return Given.ENGINE.plan(
                initiative(name, "{'n': {'value': '" + value + "'}}"),
                id -> Given.definition(definition),
                Map.of("x", TextNode.valueOf("a")));
    }

    private static Initiative initiative(String name, String parameters) {
        ObjectNode json =
                Given.object("{'name': '" + name + "', 'properties': {'parameters': {'x': {'type': 'String'}},"
                        + " 'policyDefinitions': [{'policyDefinitionId': '/d', 'policyDefinitionReferenceId': 'D', 'parameters': "
                        + parameters + "}]}}");
        return PolicyReader.read(new Source(name, json.toString()))
                .document()
                .flatMap(PolicyDocument::asInitiative)
                .orElseThrow();
    }
}
