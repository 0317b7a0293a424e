package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The planned matchers and the plain interpreter agree on every rule and resource, failures included. More tries:
 * {@code -DargLine=-Djqwik.tries.default=1000000}.
 */
class TwoEvaluatorsTest {
    private static final Set<Truth> SEEN = EnumSet.noneOf(Truth.class);

    @Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void the_planned_matcher_and_the_interpreter_agree(@ForAll long seed) {
        RandomConditions random = new RandomConditions(seed);
        Condition condition = random.condition();
        Resource resource = random.resource();
        ArrayNode list = JsonNodeFactory.instance.arrayNode().add("x").add(1);
        Planning planning = Given.ENGINE.plan(definition(condition), Map.of("x", TextNode.valueOf("t"), "l", list));
        if (planning instanceof Planning.Planned planned) {
            PlannedRule rule = (PlannedRule) planned.policy();
            Decision decision = rule.decide(resource, Given.context());
            assertThat(decision)
                    .as("%s%n%s", condition, resource.json())
                    .isEqualTo(rule.interpret(resource, Given.context()));
            SEEN.add(truth(decision));
        }
    }

    private static Truth truth(Decision decision) {
        if (decision instanceof Decision.NonCompliant) {
            return Truth.TRUE;
        }
        if (decision instanceof Decision.Failed) {
            return Truth.ERROR;
        }
        return decision instanceof Decision.Unknown ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Else the rules would be too much alike for the agreement to mean anything. */
    @AfterContainer
    static void every_truth_was_seen() {
        assertThat(SEEN).containsExactlyInAnyOrder(Truth.values());
    }

    private static PolicyDefinition definition(Condition condition) {
        return new PolicyDefinition(
                "random",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("All"),
                Optional.empty(),
                Value.NO_MEMBERS,
                List.of(Parameter.required("x", "String"), Parameter.required("l", "Array")),
                new PolicyRule(condition, new Then(Value.of("Audit"), new Details.None())),
                Value.NO_MEMBERS);
    }
}
