package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.local.arm.ArmId;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.policy.ResourceSelector.Target;
import dev.safeguard.deployer.local.store.Hierarchy;
import dev.safeguard.deployer.local.store.Store;
import dev.safeguard.dsl.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which policies concern which resource: scope, notScopes, selectors and exemptions, as they stand at one moment. */
final class Coverage {
    /**
     * A policy that concerns a resource.
     *
     * @param exempt whether an exemption is honoured for it
     */
    record Covering(AppliedPolicy applied, Target target, boolean exempt) {}

    /** An assignment in whose scope the resource lies, but which cannot be evaluated. */
    record Broken(Assignment assignment, List<Finding> refusals) {}

    private final Hierarchy hierarchy;
    private final AssignedPolicies policies;
    private final Instant now;
    private final Map<ArmId, AssignedPolicies.Plan> plans = new HashMap<>();
    private final Map<String, List<Assignment>> byScope = new TreeMap<>();
    private final List<Exemption> exemptions;

    Coverage(Store store, AssignedPolicies policies) {
        this.hierarchy = new Hierarchy(store);
        this.policies = policies;
        this.now = store.now();
        store.ofType(PolicyTypes.ASSIGNMENT).stream()
                .map(Assignment::of)
                .forEach(a -> byScope.computeIfAbsent(a.scope().key(), key -> new ArrayList<>())
                        .add(a));
        this.exemptions = store.ofType(PolicyTypes.EXEMPTION).stream()
                .map(Exemption::of)
                .filter(exemption -> exemption.isActive(now))
                .toList();
    }

    List<Covering> of(ArmId resource, ObjectNode body) {
        Optional<String> location = Json.text(body, "location");
        List<Covering> all = new ArrayList<>();
        for (Assignment assignment : assignments(resource)) {
            for (AppliedPolicy applied : plan(assignment).policies()) {
                Target target = applied.target(resource.type(), location);
                if (ResourceSelector.anyHolds(assignment.selectors(), target)) {
                    all.add(new Covering(applied, target, isExempt(resource, target, assignment.id())));
                }
            }
        }
        return all;
    }

    /** Assignments above the resource whose policies cannot be planned any more. */
    List<Broken> broken(ArmId resource) {
        return assignments(resource).stream()
                .map(assignment -> new Broken(assignment, plan(assignment).refusals()))
                .filter(broken -> !broken.refusals().isEmpty())
                .toList();
    }

    private AssignedPolicies.Plan plan(Assignment assignment) {
        return plans.computeIfAbsent(assignment.id(), id -> policies.of(assignment));
    }

    private List<Assignment> assignments(ArmId resource) {
        return hierarchy.path(resource).stream()
                .flatMap(scope -> byScope.getOrDefault(scope.key(), List.of()).stream())
                .filter(assignment -> !assignment.excludes(resource, hierarchy))
                .toList();
    }

    private boolean isExempt(ArmId resource, Target target, ArmId assignment) {
        return exemptions.stream().anyMatch(e -> e.covers(resource, target, assignment, hierarchy));
    }
}
