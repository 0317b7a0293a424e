package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every published definition of mode All or Indexed is planned, and decided for a bare resource of each type that it
 * names. None of these decisions may fail: rules that ship do not deny every request (policy language §13, check a).
 */
class PublishedPoliciesTest {
    @ParameterizedTest
    @ValueSource(strings = {"builtin", "alz"})
    void every_definition_is_planned(String folder) throws IOException {
        List<String> refused = new ArrayList<>();
        for (PolicyDefinition definition : PublishedPolicies.definitions(folder)) {
            if (PublishedPolicies.plan(definition) instanceof Planning.Refused no) {
                refused.add(definition.name() + ": " + no.findings());
            }
        }
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"builtin", "alz"})
    void a_bare_resource_of_a_named_type_never_makes_a_rule_fail(String folder) throws IOException {
        List<String> failures = new ArrayList<>();
        int decisions = 0;
        for (PolicyDefinition definition : PublishedPolicies.definitions(folder)) {
            if (PublishedPolicies.plan(definition) instanceof Planning.Planned planned
                    && planned.policy() instanceof PlannedRule rule) {
                for (Resource resource : bareResources(definition)) {
                    decisions++;
                    check(rule, resource)
                            .map(problem -> definition.name() + ": " + problem)
                            .ifPresent(failures::add);
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(decisions).isGreaterThan(100);
    }

    /** A failure, or a disagreement between the two evaluators. */
    private static Optional<String> check(PlannedRule rule, Resource resource) {
        Decision decision = rule.decide(resource, PublishedPolicies.context());
        if (decision instanceof Decision.Failed
                || !decision.equals(rule.interpret(resource, PublishedPolicies.context()))) {
            return Optional.of(resource + "\n"
                    + rule.explain(resource, PublishedPolicies.context())
                            .trace()
                            .render());
        }
        return Optional.empty();
    }

    @Test
    void unknown_aliases_are_said_aloud_and_few() throws IOException {
        long definitions = 0;
        long silenced = 0;
        for (PolicyDefinition definition : PublishedPolicies.definitions("builtin")) {
            definitions++;
            if (PublishedPolicies.plan(definition) instanceof Planning.Planned planned
                    && planned.warnings().stream().map(Finding::code).anyMatch(PlanCodes.UNKNOWN_ALIAS::equals)) {
                silenced++;
            }
        }
        assertThat(silenced).isLessThan(definitions / 100);
    }

    private static List<Resource> bareResources(PolicyDefinition definition) {
        List<Resource> resources = new ArrayList<>();
        RelatedTypeCheck.typesOf(definition.rule()).distinct().limit(6).forEach(type -> {
            ObjectNode bare = JsonNodeFactory.instance.objectNode();
            bare.put("type", type).put("name", "x").put("id", "/subscriptions/s/resourceGroups/g/providers/x/x");
            resources.add(Resource.of(bare));
            ObjectNode tagged = bare.deepCopy();
            tagged.putObject("properties");
            tagged.putObject("tags").put("t", "v");
            resources.add(Resource.of(tagged));
        });
        return resources;
    }
}
