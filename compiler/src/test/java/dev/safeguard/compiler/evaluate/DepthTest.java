package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.ProviderListing;
import dev.safeguard.dsl.finding.Place;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Conditions;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthTest {
    private static final Condition LEAF = Conditions.where(Operand.field("name"), Operator.EQUALS, Value.of("r1"));

    @Test
    void a_rule_of_depth_ten_thousand_is_refused() {
        assertThat(codes(nested(10_000))).containsExactly(PlanCodes.TOO_DEEP.label());
    }

    @Test
    void the_place_of_what_is_too_deep_is_cut_after_200_characters() {
        Planning planning = Given.ENGINE.plan(definition(nested(Planner.MAX_DEPTH + 1)), Map.of());
        String pointer = ((Planning.Refused) planning).findings().get(0).place().pointer();
        assertThat(pointer).startsWith("/policyRule/if/not/not/").endsWith("…").hasSize(201);
    }

    @Test
    void a_rule_as_deep_as_azure_takes_is_decided() {
        Planning planning = Given.ENGINE.plan(definition(nested(Planner.MAX_DEPTH)), Map.of());
        PlannedPolicy policy = ((Planning.Planned) planning).policy();
        Resource resource = Resource.of(Given.object("{'type': 'Test/r', 'name': 'r1'}"));
        assertThat(policy.explain(resource, Given.context()).decision()).isInstanceOf(Decision.Compliant.class);
    }

    @Test
    void a_rule_of_too_many_conditions_is_refused() {
        Condition wide = new Condition.AllOf(Collections.nCopies(RuleLimits.MAX_LEAVES + 1, LEAF));
        assertThat(codes(wide)).containsExactly(PlanCodes.TOO_MANY.label());
    }

    @ParameterizedTest(name = "{1} times {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {'count': {'value': [1]}, 'equals': 1}            | 10   | planned
            {'count': {'value': [1]}, 'equals': 1}            | 11   | SG0461
            {'count': {'field': 'Test/r/a[*]'}, 'equals': 1}  | 5    | planned
            {'count': {'field': 'TEST/R/a[*]'}, 'equals': 1}  | 6    | SG0461
            {'value': '[utcNow()]', 'exists': true}           | 2048 | planned
            {'value': '[utcNow()]', 'exists': true}           | 2049 | SG0461
            """)
    void azures_limits_on_counts_and_functions_are_kept(String leaf, int times, String expected) {
        ObjectNode rule = Given.object("{'if': {'anyOf': []}, 'then': {'effect': 'audit'}}");
        rule.withObject("if").withArray("anyOf").addAll(Collections.nCopies(times, Given.object(leaf)));
        Planning planning = Given.ENGINE.plan(Given.definition(rule).orElseThrow(), Map.of());
        assertThat(planning instanceof Planning.Refused ? codes(planning) : List.of("planned"))
                .containsExactly(expected);
    }

    @Test
    void an_existence_condition_has_at_most_128_conditions() {
        ObjectNode rule = Given.object("{'if': {'field': 'name', 'exists': true}, 'then': {'effect':"
                + " 'auditIfNotExists', 'details': {'type': 'Test/o', 'existenceCondition': {'anyOf': []}}}}");
        rule.withArray("/then/details/existenceCondition/anyOf")
                .addAll(Collections.nCopies(128, Given.object("{'field': 'name', 'exists': true}")));
        assertThat(Given.ENGINE.plan(Given.definition(rule).orElseThrow(), Map.of()))
                .isInstanceOf(Planning.Planned.class);
        rule.withArray("/then/details/existenceCondition/anyOf")
                .addObject()
                .put("value", "x")
                .put("exists", true);
        assertThat(codes(Given.ENGINE.plan(Given.definition(rule).orElseThrow(), Map.of())))
                .containsExactly(PlanCodes.TOO_MANY.label());
    }

    @ParameterizedTest
    @CsvSource({"32, planned", "33, SG0460", "484, SG0460"})
    void nested_counts_are_bounded_so_that_every_planned_rule_can_be_explained(int depth, String expected) {
        ArrayNode aliases = JsonNodeFactory.instance.arrayNode();
        ObjectNode type = aliases.addObject()
                .put("namespace", "Test")
                .withArray("resourceTypes")
                .addObject();
        type.put("resourceType", "r");
        Condition condition = LEAF;
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < depth; i++) {
            String array = "a" + i + "[*]";
            type.withArray("aliases")
                    .addObject()
                    .put("name", "Test/r/" + array)
                    .put("defaultPath", "properties." + array);
            properties.withArray("a" + i).add(1);
            Operand count = new Operand.FieldCount(Value.of("Test/r/" + array), Optional.of(condition));
            condition = Conditions.where(count, Operator.EQUALS, Value.of(1));
        }
        Engine engine =
                Engine.with(ProviderListing.of(aliases, Place.of("aliases")).catalog());
        Planning planning = engine.plan(definition(condition), Map.of());
        ObjectNode resource = Given.object("{'type': 'Test/r', 'name': 'r1'}");
        resource.set("properties", properties);
        if (planning instanceof Planning.Planned planned) {
            Explanation explanation = planned.policy().explain(Resource.of(resource), Given.context());
            assertThat(explanation.decision()).isInstanceOf(Decision.NonCompliant.class);
        }
        assertThat(planning instanceof Planning.Refused ? codes(planning) : List.of("planned"))
                .containsExactly(expected);
    }

    private static List<String> codes(Planning planning) {
        return ((Planning.Refused) planning)
                .findings().stream().map(f -> f.code().label()).toList();
    }

    private static List<String> codes(Condition condition) {
        return codes(Given.ENGINE.plan(definition(condition), Map.of()));
    }

    /** So many conditions inside one another, the innermost a leaf: an odd number of negations when the depth is even. */
    private static Condition nested(int depth) {
        Condition condition = LEAF;
        for (int i = 1; i < depth; i++) {
            condition = new Condition.Not(condition);
        }
        return condition;
    }

    private static PolicyDefinition definition(Condition condition) {
        return new PolicyDefinition(
                "deep",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("All"),
                Optional.empty(),
                Value.NO_MEMBERS,
                List.of(),
                new PolicyRule(condition, new Then(Value.of("Audit"), new Details.None())),
                Value.NO_MEMBERS);
    }
}
