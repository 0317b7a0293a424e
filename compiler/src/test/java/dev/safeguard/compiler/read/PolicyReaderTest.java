package dev.safeguard.compiler.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy says, however it is written. */
class PolicyReaderTest {
    private static final String RULE =
            "{\"if\": {\"field\": \"type\", \"equals\": \"a/b\"}, \"then\": {\"effect\": \"deny\"}}";

    private static Reading read(String json) {
        return PolicyReader.read(new Source("p.json", json));
    }

    private static PolicyDefinition definition(String json) {
        return read(json).document().orElseThrow().asDefinition().orElseThrow();
    }

    private static String rule(String condition) {
        return "{\"if\": " + condition + ", \"then\": {\"effect\": \"audit\"}}";
    }

    private static String then(String then) {
        return "{\"if\": {\"field\": \"type\", \"equals\": \"a/b\"}, \"then\": " + then + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "{\"policyRule\": %s}",
                "{\"properties\": {\"policyRule\": %s}}",
                "{\"PROPERTIES\": {\"PolicyRule\": %s}}",
                "\uFEFF{\"policyRule\": %s}",
                "// why\n{\"policyRule\": %s, /* and */ }",
            })
    void a_rule_is_found_however_it_is_wrapped(String wrapping) {
        PolicyDefinition definition = definition(wrapping.formatted(RULE));

        assertThat(definition.rule()).isEqualTo(definition(RULE).rule());
    }

    @Test
    void keys_and_effects_match_in_any_case() {
        PolicyDefinition definition =
                definition("{\"IF\": {\"AllOf\": [{\"Field\": \"type\", \"EQUALS\": \"a/b\"}]}, \"Then\": {\"Effect\":"
                        + " \"DENY\"}}");

        assertThat(definition.rule().condition()).isInstanceOf(Condition.AllOf.class);
        assertThat(definition.rule().then().effect()).isEqualTo(Value.of("Deny"));
    }

    @Test
    void numbers_keep_their_digits() {
        Condition condition = definition(
                        rule("{\"value\": [5, 5.0, 1E2, 123456789012345678901234567890], \"equals\": 0.10}"))
                .rule()
                .condition();

        assertThat(condition.toString()).contains("5]", "5.0]", "1E+2]", "123456789012345678901234567890]", "0.10]");
    }

    @Test
    void one_opening_bracket_is_an_expression_and_two_are_an_escape() {
        Condition condition = definition(rule("{\"value\": \"[field('x')]\", \"equals\": \"[[x]\"}"))
                .rule()
                .condition();

        assertThat(condition)
                .isEqualTo(new Condition.Comparison(
                        dev.safeguard.dsl.rule.Operand.value(Value.expression("field('x')")),
                        dev.safeguard.dsl.rule.Operator.EQUALS,
                        Value.of("[x]")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"effect": "[parameters('e')]", "details": {"type": "a/b"}}                         | IfNotExists
        {"effect": "[parameters('e')]", "details": {"operations": [{"operation": "remove", "field": "x"}]}} | Modify
        {"effect": "[parameters('e')]", "details": [{"field": "x", "value": null}]}         | Append
        {"effect": "[parameters('e')]", "details": {"actionNames": ["delete"]}}             | DenyAction
        {"effect": "[parameters('e')]", "details": {"defaultState": "Unknown"}}             | Manual
        {"effect": "[parameters('e')]", "details": {"templateInfo": {}}}                    | Other
        {"effect": "[parameters('e')]", "details": null}                                    | None
        """)
    void the_shape_of_details_decides_their_family(String then, String family) {
        Details details = definition(then(then)).rule().then().details();

        assertThat(details.getClass().getSimpleName()).isEqualTo(family);
    }

    @Test
    void places_are_found_from_the_top_and_from_the_properties() {
        Places places =
                read("{\"properties\":\n{\"policyRule\":\n" + RULE + "}}").places();

        assertThat(places.at("/policyRule/if/field").line()).isEqualTo(3);
        assertThat(places.at("/properties/policyrule/IF/nothing").pointer()).isEqualTo("/properties/policyRule/if");
        assertThat(read(RULE).places().at("/policyRule/then/effect").pointer()).isEqualTo("/then/effect");
    }

    @Test
    void what_the_model_does_not_know_is_kept() {
        PolicyDefinition definition = definition(
                "{\"properties\": {\"policyRule\": " + RULE + ", \"versions\": [\"1.0.0\"], \"x\": {\"y\": 1.50}}}");

        assertThat(definition.others().members())
                .containsEntry("versions", Value.array(Value.of("1.0.0")))
                .containsEntry("x", Value.NO_MEMBERS.with("y", new Value.Num(new BigDecimal("1.50"))));
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft.PolicyInsights/attestations, attestation",
        "Microsoft.Authorization/policyEnrollments, policyEnrollment",
        "Microsoft.Authorization/policyExemptions, policyExemption"
    })
    void objects_about_an_assignment_are_told_apart_by_their_type(String type, String kind) {
        Reading reading = read("{\"type\": \"" + type + "\", \"properties\": {\"policyAssignmentId\": \"x\"}}");

        assertThat(reading.document()).contains(new PolicyDocument.OfOther(kind));
    }

    @ParameterizedTest
    @CsvSource({"policyDefinitionId, policyAssignment", "policyAssignmentId, policyExemption"})
    void assignments_and_exemptions_are_recognised(String property, String kind) {
        Reading reading = read("{\"properties\": {\"" + property + "\": \"x\"}}");

        assertThat(reading.document()).contains(new PolicyDocument.OfOther(kind));
    }

    @Test
    void an_initiative_is_read_with_groups_and_members() {
        Reading reading = read("""
            {"name": "i", "properties": {"policyDefinitionGroups": [{"name": "g"}], "policyDefinitions": [
              {"policyDefinitionId": "/providers/x/policyDefinitions/d", "policyDefinitionReferenceId": "r",
               "groupNames": ["g"], "parameters": {"p": {"value": "[parameters('q')]"}}}]}}
            """);

        var initiative = reading.document().orElseThrow().asInitiative().orElseThrow();
        assertThat(initiative.groups()).singleElement().extracting("name").isEqualTo("g");
        assertThat(initiative.members()).singleElement().satisfies(member -> {
            assertThat(member.definitionName()).isEqualTo("d");
            assertThat(member.referenceId()).contains("r");
            assertThat(member.groupNames()).containsExactly("g");
            assertThat(member.parameters()).containsEntry("p", Value.parameter("q"));
        });
    }

    @Test
    void a_draft_remains_of_a_document_with_errors() {
        Reading reading = read(
                rule("{\"anyOf\": [{\"field\": \"type\", \"equal\": \"x\"}, {\"field\": \"name\", \"like\": \"y\"}]}"));

        assertThat(reading.document()).isEmpty();
        assertThat(reading.isRefused()).isTrue();
        assertThat(reading.draft()).isPresent();
    }
}
