package dev.safeguard.blueprints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Context.View;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.InitiativePlanning;
import dev.safeguard.compiler.evaluate.PlannedMember;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Automation;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.initiatives.HipaaPack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The initiative as far as Azure Policy decides it, planned once, and what it decides of the resources of a template. */
final class HipaaInitiative {
    private static final HipaaPack PACK = new HipaaPack();
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** The others are attested by people, whatever the template holds. */
    private static final Set<String> DECIDED = PACK.controls().stream()
            .filter(control -> control.automation() == Automation.AUTOMATED)
            .map(Control::id)
            .collect(Collectors.toSet());

    private final List<PlannedMember> members;

    private HipaaInitiative(List<PlannedMember> members) {
        this.members = members;
    }

    static HipaaInitiative with(Map<String, JsonNode> parameters) {
        Map<String, PolicyDefinition> byName = PACK.controls().stream()
                .map(control -> Lowering.definition(control, PACK.name()))
                .collect(Collectors.toMap(PolicyDefinition::name, Function.identity()));
        InitiativePlanning planning = Engine.with(AliasCatalog.bundled())
                .plan(
                        Lowering.initiative(PACK.initiatives().get(0), PACK, Lowering.PLACEHOLDER_SCOPE),
                        member -> Optional.ofNullable(byName.get(member.definitionName())),
                        parameters);
        if (planning instanceof InitiativePlanning.Planned planned
                && planned.warnings().isEmpty()) {
            return new HipaaInitiative(planned.members().stream()
                    .filter(member -> DECIDED.contains(control(member)))
                    .toList());
        }
        throw new AssertionError(planning);
    }

    /** Ids of all controls. */
    List<String> controls() {
        return members.stream().map(HipaaInitiative::control).toList();
    }

    /** What each control decides of each resource, the target subscription included. */
    List<Verdict> verdicts(List<ObjectNode> expanded, Target target, View view) {
        List<Resource> resources = Stream.of(
                        expanded.stream(),
                        PrivateEndpointConnections.of(expanded).stream(),
                        Stream.of(target.subscription().put("type", "Microsoft.Resources/subscriptions")))
                .flatMap(s -> s)
                .map(Resource::of)
                .toList();
        Context context = Context.request(NOW)
                .view(view)
                .subscription(target.subscription())
                .related(RelatedResources.of(resources));
        return resources.stream()
                .flatMap(resource -> verdicts(resource, inItsGroup(resource, resources, context)))
                .toList();
    }

    private Stream<Verdict> verdicts(Resource resource, Context context) {
        return members.stream()
                .map(member ->
                        new Verdict(control(member), resource, member.policy().decide(resource, context)));
    }

    private static Context inItsGroup(Resource resource, List<Resource> all, Context context) {
        String id = resource.id().orElse("");
        return all.stream()
                .filter(other -> other.type().endsWith("/resourceGroups"))
                .filter(group -> id.startsWith(group.id().orElseThrow()))
                .findFirst()
                .map(group -> context.resourceGroup(group.json()))
                .orElse(context);
    }

    private static String control(PlannedMember member) {
        return member.member().referenceId().orElseThrow();
    }

    /** One control's decision of one resource. */
    record Verdict(String control, Resource resource, Decision decision) {
        boolean is(Class<? extends Decision> kind) {
            return kind.isInstance(decision);
        }

        /** Not evaluated is what a provider decides about the inside of a cluster or a vault. */
        boolean isGood() {
            return is(Decision.Compliant.class) || is(Decision.NotApplicable.class) || is(Decision.NotEvaluated.class);
        }

        @Override
        public String toString() {
            return control + " " + resource + ": " + decision.getClass().getSimpleName() + " " + decision.reasons();
        }
    }
}
