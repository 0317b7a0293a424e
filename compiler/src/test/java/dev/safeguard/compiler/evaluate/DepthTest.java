package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

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

class DepthTest {
    private static final Condition LEAF = Conditions.where(Operand.field("name"), Operator.EQUALS, Value.of("r1"));

    @Test
    void a_rule_of_depth_ten_thousand_is_refused() {
        assertThat(codes(nested(10_000))).containsExactly(PlanCodes.TOO_DEEP.label());
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
        Condition wide = new Condition.AllOf(Collections.nCopies(PlanState.MAX_LEAVES + 1, LEAF));
        assertThat(codes(wide)).containsExactly(PlanCodes.TOO_MANY.label());
    }

    private static List<String> codes(Condition condition) {
        Planning planning = Given.ENGINE.plan(definition(condition), Map.of());
        return ((Planning.Refused) planning)
                .findings().stream().map(f -> f.code().label()).toList();
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
