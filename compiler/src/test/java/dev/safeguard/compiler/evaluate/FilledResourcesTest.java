package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every published definition is decided for a resource of each type that it names on which every scalar is filled. Only
 * rules that take the filling for something else than a text fail (policy language §13, check b).
 */
class FilledResourcesTest {
    /** Cosmos keys generated at the time "text"; a virtual network whose flow log has the resource id "text". */
    private static final Set<String> FAILING =
            Set.of("9d83ccb1-f313-46ce-9d39-a198bfdb51a0", "6d7c9ba4-b4b9-4d38-9e86-f1bc6b322bde");

    @Test
    void a_filled_resource_fails_only_where_a_text_should_be_a_date_or_an_id() throws IOException {
        Map<String, Decision> failures = new TreeMap<>();
        int decisions = 0;
        for (PolicyDefinition definition : PublishedPolicies.definitions("builtin")) {
            for (PlannedRule rule : planned(definition)) {
                for (Resource resource : resources(definition)) {
                    decisions++;
                    if (rule.decide(resource, PublishedPolicies.context()) instanceof Decision.Failed failed) {
                        failures.put(definition.name(), failed);
                    }
                }
            }
        }
        assertThat(decisions).isGreaterThan(1_000);
        assertThat(failures).containsOnlyKeys(FAILING);
    }

    private static List<PlannedRule> planned(PolicyDefinition definition) {
        Planning planning = PublishedPolicies.plan(definition);
        return planning instanceof Planning.Planned planned && planned.policy() instanceof PlannedRule rule
                ? List.of(rule)
                : List.of();
    }

    private static List<Resource> resources(PolicyDefinition definition) {
        List<String> types =
                RelatedTypeCheck.typesOf(definition.rule()).distinct().limit(6).toList();
        List<Resource> resources = new ArrayList<>();
        types.forEach(type -> {
            resources.add(FilledResources.of(type, false));
            resources.add(FilledResources.of(type, true));
        });
        return resources;
    }
}
