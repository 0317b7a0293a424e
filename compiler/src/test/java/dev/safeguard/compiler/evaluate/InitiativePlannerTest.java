package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InitiativePlannerTest {
    private static final Resource RESOURCE = Resource.of(Given.object("{'type': 'Test/r', 'name': 'r1'}"));

    @Test
    void members_get_the_values_that_the_initiative_hands_down() {
        PlannedMember member =
                planned(Map.of("effect-a", TextNode.valueOf("Deny"))).members().get(0);
        assertThat(member.policy().effect()).isEqualTo("Deny");
        assertThat(member.policy().decide(RESOURCE, Given.context())).isInstanceOf(Decision.NonCompliant.class);
    }

    @Test
    void a_default_of_the_initiative_beats_the_default_of_the_definition() {
        assertThat(planned(Map.of()).members().get(0).policy().effect()).isEqualTo("Disabled");
    }

    @Test
    void a_member_without_definition_is_left_out_with_a_warning() {
        InitiativePlanning.Planned planned = planned(Map.of());
        assertThat(planned.members()).hasSize(1);
        assertThat(planned.warnings())
                .singleElement()
                .hasToString("set#/policyDefinitions/1: warning SG0560: no definition `/absent`;"
                        + " supply the definition, or read the verdicts without it");
    }

    @Test
    void a_value_that_the_definition_does_not_allow_refuses_the_initiative() {
        InitiativePlanning planning = plan(Map.of("effect-a", TextNode.valueOf("deny")));
        assertThat(planning).isInstanceOf(InitiativePlanning.Refused.class);
    }

    @Test
    void an_override_plans_the_same_rule_with_another_effect() {
        PlannedPolicy policy = planned(Map.of()).members().get(0).policy();
        assertThat(((Planning.Planned) policy.withEffect("Audit")).policy().effect())
                .isEqualTo("Audit");
        assertThat(policy.withEffect("Modify")).isInstanceOf(Planning.Refused.class);
    }

    @Test
    void an_override_of_a_fixed_effect_needs_details_that_fit() {
        PlannedPolicy policy = Given.always("{'effect': 'audit'}");
        assertThat(((Planning.Planned) policy.withEffect("deny")).policy().effect())
                .isEqualTo("Deny");
        assertThat(policy.withEffect("modify")).isInstanceOf(Planning.Refused.class);
    }

    private static InitiativePlanning.Planned planned(Map<String, JsonNode> parameters) {
        return (InitiativePlanning.Planned) plan(parameters);
    }

    private static InitiativePlanning plan(Map<String, JsonNode> parameters) {
        return Given.ENGINE.plan(
                initiative(),
                member -> member.definitionId().equals("/a") ? definition() : Optional.empty(),
                parameters);
    }

    private static Optional<PolicyDefinition> definition() {
        return Given.definition(Given.tree(Given.resource("member.json")));
    }

    private static Initiative initiative() {
        return PolicyReader.read(new Source("set", Given.resource("initiative.json")))
                .document()
                .flatMap(PolicyDocument::asInitiative)
                .orElseThrow();
    }
}
