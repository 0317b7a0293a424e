package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published definition under parameters with which it says something, and resources on which it says different things:
 * those that bring it to its verdicts, what they are related to, and what surrounds them.
 *
 * @param policies the definition under one or two sets of parameters
 */
public record PublishedCase(String name, List<PlannedPolicy> policies, List<ObjectNode> resources) {
    private static final List<String> FOLDERS = List.of("builtin", "alz");

    /** All definitions of mode All or Indexed, in the order of their files, so that neighbours have types in common. */
    public static List<PolicyDefinition> definitions() throws IOException {
        List<PolicyDefinition> definitions = new ArrayList<>();
        for (String folder : FOLDERS) {
            PublishedPolicies.definitions(folder).stream()
                    .filter(d -> Mode.of(d, EvaluationOptions.standard()) != Mode.ELSEWHERE)
                    .forEach(definitions::add);
        }
        return definitions;
    }

    /** Makes the resources for a definition. */
    public static PublishedCase of(PolicyDefinition definition) {
        PlannedPolicy usual = usual(definition);
        if (usual.effect().equals(EffectName.MANUAL.json())) {
            return new PublishedCase(definition.name(), List.of(usual), List.of());
        }
        Trial trial = Trial.of(definition);
        List<World> worlds =
                Stream.of(trial.bad(), trial.good()).flatMap(Optional::stream).toList();
        List<PlannedPolicy> effective = worlds.stream()
                .map(World::planned)
                .flatMap(Optional::stream)
                .<PlannedPolicy>map(rule -> rule)
                .distinct()
                .toList();
        return new PublishedCase(
                definition.name(),
                effective.isEmpty() ? List.of(usual) : effective,
                worlds.stream().flatMap(PublishedCase::resources).toList());
    }

    private static PlannedPolicy usual(PolicyDefinition definition) {
        if (PublishedPolicies.plan(definition) instanceof Planning.Planned planned) {
            return planned.policy();
        }
        throw new AssertionError(definition.name() + " is refused");
    }

    private static Stream<ObjectNode> resources(World world) {
        ObjectNode group = world.group().deepCopy().put("type", Resource.RESOURCE_GROUP);
        ObjectNode subscription = world.subscription().deepCopy().put("type", Resource.SUBSCRIPTION);
        return Stream.of(Stream.of(world.resource()), world.related().stream(), Stream.of(group, subscription))
                .flatMap(same -> same);
    }
}
