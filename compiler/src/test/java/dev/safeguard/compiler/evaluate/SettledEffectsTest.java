package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Effects that need no condition to be known, and effects that need the resource to be known. */
class SettledEffectsTest {
    private static final String COMPUTED = "{'effect': '[if(equals(field(`Test/r/p`), `on`), `deny`, `audit`)]'}";

    @ParameterizedTest(name = "{0} {1} {2} -> {3}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        Microsoft.KeyVault.Data | Custom | Audit                | Not evaluated here: mode Microsoft.KeyVault.Data.
        none                    | static | Audit                | Not evaluated here: a static policy.
        All                     | Static | Audit                | Not evaluated here: mode All.
        indexed                 | STATIC | Audit                | Not evaluated here: mode indexed.
        All                     | Custom | Mutate               | Not evaluated here: effect Mutate.
        All                     | Custom | AddToNetworkGroup    | Not evaluated here: effect AddToNetworkGroup.
        All                     | Custom | enforceOPAConstraint | Not evaluated here: effect enforceOPAConstraint.
        All                     | Custom | auditAction          | Not evaluated here: effect auditAction.
        """)
    void what_others_evaluate_is_said_to_be_so(String mode, String type, String effect, String message) {
        ObjectNode definition =
                Given.object("{'properties': {'policyRule': {'if': {'field': 'name', 'exists': true}}}}");
        ObjectNode properties = definition.withObject("properties");
        properties
                .put("policyType", type)
                .withObject("policyRule")
                .withObject("then")
                .put("effect", effect);
        if (mode != null) {
            properties.put("mode", mode);
        }
        PlannedPolicy policy = Given.planned(definition, Map.of());
        Decision decision = policy.decide(resource("on"), Given.context());
        assertThat(decision).isInstanceOf(Decision.NotEvaluated.class);
        assertThat(decision.reasons()).extracting(Reason::message).containsExactly(message);
        assertThat(policy.effect()).isEqualTo(effect);
        assertThat(policy.explain(resource("on"), Given.context()).trace().render())
                .isEqualTo("[-] not evaluated: " + effect + " (" + message + ")\n");
    }

    @Test
    void a_disabled_policy_may_be_given_another_effect() {
        PlannedPolicy disabled = Given.always("{'effect': 'disabled'}");
        assertThat(disabled.effect()).isEqualTo("Disabled");
        assertThat(disabled.withEffect("deny")).isInstanceOf(Planning.Planned.class);
        assertThat(disabled.definition().name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"on, Deny", "off, Audit"})
    void an_effect_may_depend_on_the_resource(String p, String effect) {
        PlannedPolicy policy = Given.always(COMPUTED);
        Decision decision = policy.decide(resource(p), Given.context());
        assertThat(((Decision.NonCompliant) decision).effect().json()).isEqualTo(effect);
        assertThat(policy.explain(resource(p), Given.context()).trace().render())
                .startsWith("[-] non-compliant: " + effect);
        assertThat(policy.settledFor(resource(p), Given.context()).effect()).isEqualTo(effect);
        assertThat(policy.effect()).startsWith("\"[if(equals(field('Test/r/p')");
    }

    @Test
    void where_the_condition_does_not_hold_the_effect_does_not_matter() {
        ObjectNode rule =
                Given.object("{'if': {'field': 'name', 'equals': 'x'}, 'then': {'effect': '[field(`Test/r/p`)]'}}");
        PlannedPolicy policy = Given.planned(rule, Map.of());
        assertThat(policy.decide(resource("no effect"), Given.context())).isInstanceOf(Decision.Compliant.class);
        assertThat(policy.explain(resource("no effect"), Given.context())
                        .trace()
                        .render())
                .contains("[false] field \"name\" equals \"x\"");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        [field(`Test/r/p`)]          | `nothing` is no effect that this rule can have
        [concat(field(`Test/r/p`))]  | `nothing` is no effect that this rule can have
        [string(int(`x`))]           | `int`: `x` is not an integer
        [if(equals(field(`name`), `r1`), `modify`, `audit`)] | `modify` is no effect that this rule can have
        """)
    void an_effect_that_cannot_be_told_fails_where_the_condition_holds(String effect, String message) {
        PlannedPolicy policy = Given.always("{'effect': '" + effect + "'}");
        Decision decision = policy.decide(resource("nothing"), Given.context());
        assertThat(decision).isInstanceOf(Decision.Failed.class);
        assertThat(decision.reasons())
                .extracting(Reason::message)
                .containsExactly("Evaluation failed: then.effect: " + message + ".");
        assertThat(policy.explain(resource("nothing"), Given.context()).decision())
                .isEqualTo(decision);
        assertThat(policy.settledFor(resource("nothing"), Given.context())).isSameAs(policy);
    }

    @Test
    void an_effect_that_is_not_known_yet_decides_nothing() {
        ObjectNode json = Given.object("{'type': 'Test/r', 'name': 'r1', 'properties': {}}");
        json.withObject("properties").set("p", UnknownValue.node("known after apply"));
        Decision decision =
                Given.always("{'effect': '[field(`Test/r/p`)]'}").decide(Resource.of(json), Given.context());
        assertThat(decision).isInstanceOf(Decision.Unknown.class);
        assertThat(decision.reasons())
                .extracting(Reason::message)
                .containsExactly("The effect is not known yet: known after apply.");
    }

    @Test
    void a_computed_effect_asks_about_tags_as_its_condition_does() {
        ObjectNode rule = Given.object(
                "{'if': {'field': 'tags.a', 'exists': false}, " + COMPUTED.replaceFirst("\\{", "'then': {") + "}");
        PlannedPolicy policy = Given.planned(rule, Map.of());
        assertThat(policy.readsTags()).isTrue();
        assertThat(Given.always(COMPUTED).readsTags()).isFalse();
        assertThat(policy.definition().name()).isEmpty();
    }

    @Test
    void operations_of_a_computed_effect_are_carried_out_on_a_copy() {
        PlannedPolicy policy =
                Given.always("{'effect': '[if(equals(field(`Test/r/p`), `on`), `modify`, `disabled`)]', 'details':"
                        + " {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'add', 'field': 'tags.a', 'value':"
                        + " '1'}]}}");
        Decision decision = policy.decide(resource("on"), Given.context());
        ObjectNode changed = policy.apply(
                ((Decision.NonCompliant) decision).details().operations(), resource("on"), Given.context());
        assertThat(changed.at("/tags/a").asText()).isEqualTo("1");
        assertThat(policy.apply(
                        ((Decision.NonCompliant) decision).details().operations(), resource("off"), Given.context()))
                .isEqualTo(resource("off").json());
    }

    @Test
    void an_override_beats_a_computed_effect() {
        Planning planning = Given.always(COMPUTED).withEffect("Audit");
        assertThat(((Planning.Planned) planning).policy().effect()).isEqualTo("Audit");
    }

    @Test
    void an_override_of_a_parameter_keeps_the_other_values() {
        ObjectNode definition = Given.object("{'properties': {'parameters': {'effect': {'type': 'String'},"
                + " 'n': {'type': 'String'}}, 'policyRule': {'if': {'field': 'name', 'equals': '[parameters(`n`)]'},"
                + " 'then': {'effect': '[parameters(`EFFECT`)]'}}}}");
        PlannedPolicy policy =
                Given.planned(definition, Map.of("Effect", TextNode.valueOf("audit"), "n", TextNode.valueOf("r1")));
        assertThat(policy.effect()).isEqualTo("Audit");
        PlannedPolicy denying = ((Planning.Planned) policy.withEffect("deny")).policy();
        assertThat(denying.effect()).isEqualTo("Deny");
        assertThat(denying.decide(resource("on"), Given.context())).isInstanceOf(Decision.NonCompliant.class);
    }

    private static Resource resource(String p) {
        return Resource.of(Given.object("{'type': 'Test/r', 'name': 'r1', 'properties': {'p': '" + p + "'}}"));
    }

    @ParameterizedTest
    @CsvSource({"disabled, not applicable", "mutate, not evaluated"})
    void a_settled_policy_changes_nothing(String effect, String decision) {
        PlannedPolicy policy = Given.always("{'effect': '" + effect + "'}");
        Resource resource = resource("on");
        ObjectNode copy = policy.apply(java.util.List.of(), resource, Given.context());
        assertThat(copy).isEqualTo(resource.json()).isNotSameAs(resource.json());
        assertThat(Decisions.name(policy.settle(resource, Given.context()))).isEqualTo(decision);
        assertThat(policy.settledFor(resource, Given.context())).isSameAs(policy);
    }
}
