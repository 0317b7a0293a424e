package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.FuzzClock;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.Map;
import java.util.Optional;

/** Whatever a rule and a resource are, both evaluators agree, and the decision can be explained. */
class EvaluationFuzzTest {
    private static final JsonNode LIST = Given.tree("[\"x\", 1, null]");

    @FuzzTest
    void decisions(FuzzedDataProvider data) {
        FuzzedRules fuzzed = new FuzzedRules(data);
        Resource resource = fuzzed.resource();
        Context context = Given.with(fuzzed.related()).view(data.pickValue(Context.View.values()));
        Optional<PolicyDefinition> definition = Given.definition(fuzzed.definition());
        definition.ifPresent(d -> decide(d, resource, context));
    }

    private static void decide(PolicyDefinition definition, Resource resource, Context context) {
        Planning planning =
                FuzzClock.timed(() -> Given.ENGINE.plan(definition, Map.of("x", TextNode.valueOf("t"), "l", LIST)));
        if (planning instanceof Planning.Refused refused) {
            assertThat(refused.findings()).isNotEmpty();
        } else if (((Planning.Planned) planning).policy() instanceof PlannedRule rule) {
            decide(rule, resource, context);
        }
    }

    private static void decide(PlannedRule rule, Resource resource, Context context) {
        ObjectNode before = resource.json().deepCopy();
        Decision decision = FuzzClock.timed(() -> rule.decide(resource, context));

        assertThat(rule.decide(resource, context)).isEqualTo(decision);
        assertThat(rule.interpret(resource, context)).isEqualTo(decision);
        assertThat(resource.json()).isEqualTo(before);
        decision.reasons().forEach(EvaluationFuzzTest::isShort);
        explain(rule, resource, context, decision);
    }

    private static void explain(PlannedRule rule, Resource resource, Context context, Decision decision) {
        Explanation explanation = FuzzClock.timed(() -> rule.explain(resource, context));

        assertThat(explanation.decision()).hasSameClassAs(decision);
        assertThat(explanation.decision().reasons()).containsAll(decision.reasons());
        assertThat(rule.explain(resource, context)).isEqualTo(explanation);
    }

    private static void isShort(Reason reason) {
        assertThat(reason.message()).hasLineCount(1).hasSizeLessThan(2_000);
        assertThat(reason.expected().orElse("")).hasSizeLessThan(400);
        assertThat(reason.actual().orElse("")).hasSizeLessThan(400);
    }
}
