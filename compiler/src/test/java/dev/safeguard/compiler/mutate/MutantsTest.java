package dev.safeguard.compiler.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is changed, and how it is said. */
class MutantsTest {
    private static final String AUDIT = "{\"if\": %s, \"then\": {\"effect\": \"audit\"}}";
    private static final String MORE = """
            {"properties": {"mode": "All", "parameters": {
                "effect": {"type": "String", "defaultValue": "Modify", "allowedValues": ["Modify", "Disabled"]},
                "sizes": {"type": "Array", "defaultValue": ["a", "b"]},
                "days": {"type": "Integer", "defaultValue": 3}, "needed": {"type": "String"}},
              "policyRule": {"if": {"field": "type", "equals": "t"}, "then": {"effect": "[parameters('effect')]", "details": {
                "roleDefinitionIds": [], "operations": [
                  {"operation": "addOrReplace", "field": "tags['a']", "value": "x"}, {"operation": "remove", "field": "tags['b']"}]}}}}}
            """;
    private static final String EXISTING = """
            {"if": {"field": "type", "equals": "t"}, "then": {"effect": "auditIfNotExists", "details": {
              "type": "u", "existenceCondition": {"field": "name", "equals": "n"}}}}
            """;

    private static PolicyDefinition read(String text) {
        return PolicyReader.read(new Source("a.json", text))
                .document()
                .flatMap(PolicyDocument::asDefinition)
                .orElseThrow();
    }

    private static List<String> changes(String text) {
        return Mutants.of(read(text)).stream()
                .map(mutant -> mutant.pointer() + " " + mutant.change())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"field": "kind", "equals": "a"}          | /policyRule/if `equals` becomes `notEquals`; /policyRule/if/equals `a` becomes `a~`
        {"field": "kind", "notIn": ["a", "b"]}    | /policyRule/if `notIn` becomes `in`; /policyRule/if/notIn/0 is left out of the list; /policyRule/if/notIn/1 is left out of the list
        {"field": "kind", "exists": false}        | /policyRule/if/exists false becomes true
        {"field": "kind", "exists": "true"}       | /policyRule/if/exists `true` becomes `false`
        {"value": 1, "less": 5}                   | /policyRule/if `less` becomes `lessOrEquals`; /policyRule/if `less` becomes `greater`; /policyRule/if/less 5 becomes 6; /policyRule/if/less 5 becomes 4
        {"value": 1, "greaterOrEquals": 5}        | /policyRule/if `greaterOrEquals` becomes `greater`; /policyRule/if `greaterOrEquals` becomes `lessOrEquals`; /policyRule/if/greaterOrEquals 5 becomes 6; /policyRule/if/greaterOrEquals 5 becomes 4
        {"value": 1, "lessOrEquals": "[int('1')]"} | /policyRule/if `lessOrEquals` becomes `less`; /policyRule/if `lessOrEquals` becomes `greaterOrEquals`
        {"not": {"field": "kind", "exists": true}} | /policyRule/if loses its `not`; /policyRule/if/not/exists true becomes false
        {"allOf": [{"field": "kind", "exists": true}]} | /policyRule/if/allOf/0/exists true becomes false
        {"anyOf": [{"field": "kind", "exists": true}, {"field": "name", "exists": true}]} | /policyRule/if/anyOf/0 is left out; /policyRule/if/anyOf/0/exists true becomes false; /policyRule/if/anyOf/1 is left out; /policyRule/if/anyOf/1/exists true becomes false
        {"count": {"value": [1], "where": {"value": true, "equals": false}}, "equals": "[1]"} | /policyRule/if `equals` becomes `notEquals`; /policyRule/if/count/where `equals` becomes `notEquals`; /policyRule/if/count/where/equals false becomes true
        """)
    void each_part_of_a_condition_is_changed(String condition, String expected) {
        assertThat(String.join("; ", changes(AUDIT.formatted(condition)))).isEqualTo(expected);
    }

    @Test
    void a_count_over_a_field_is_looked_into() {
        assertThat(changes(AUDIT.formatted("""
                {"count": {"field": "a[*]", "where": {"field": "a[*].b", "exists": true}}, "exists": true}
                """)))
                .containsExactly(
                        "/policyRule/if/exists true becomes false",
                        "/policyRule/if/count/where/exists true becomes false");
    }

    @Test
    void values_that_modify_sets_and_defaults_of_parameters_are_changed() {
        assertThat(changes(MORE))
                .containsExactly(
                        "/policyRule/if `equals` becomes `notEquals`",
                        "/policyRule/if/equals `t` becomes `t~`",
                        "/policyRule/then/details/operations/0/value `x` becomes `x~`",
                        "/parameters/effect/defaultValue `Modify` becomes `Disabled`",
                        "/parameters/sizes/defaultValue/0 is left out of the list",
                        "/parameters/sizes/defaultValue/1 is left out of the list",
                        "/parameters/days/defaultValue 3 becomes 4",
                        "/parameters/days/defaultValue 3 becomes 2");
    }

    @Test
    void existence_conditions_are_changed() {
        assertThat(changes(EXISTING))
                .contains(
                        "/policyRule/then/details/existenceCondition `equals` becomes `notEquals`",
                        "/policyRule/then/details/existenceCondition/equals `n` becomes `n~`");
    }

    @Test
    void a_mutant_differs_from_its_definition_and_from_every_other_mutant() {
        for (String text : List.of(MORE, EXISTING)) {
            PolicyDefinition definition = read(text);
            assertThat(Mutants.of(definition))
                    .extracting(mutant -> Emitter.text(Emitter.json(mutant.definition())))
                    .doesNotHaveDuplicates()
                    .doesNotContain(Emitter.text(Emitter.json(definition)));
        }
    }
}
