package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that says which policies concern which resource, at one moment. */
public final class InForce {
    private final Ancestry ancestry;
    private final Map<ArmId, List<AssignmentPlanning>> byScope;
    private final List<Exemption> exemptions;
    private final List<Enrollment> enrollments;
    private final List<Attestation> attestations;

    private InForce(
            Ancestry ancestry,
            Map<ArmId, List<AssignmentPlanning>> byScope,
            List<Exemption> exemptions,
            List<Enrollment> enrollments,
            List<Attestation> attestations) {
        this.ancestry = ancestry;
        this.byScope = byScope;
        this.exemptions = exemptions;
        this.enrollments = enrollments;
        this.attestations = attestations;
    }

    /** Assignments alone, in the order in which those of one scope are to be evaluated. */
    public static InForce of(Ancestry ancestry, Collection<? extends AssignmentPlanning> assignments) {
        Map<ArmId, List<AssignmentPlanning>> byScope = new HashMap<>();
        assignments.forEach(
                planning -> byScope.computeIfAbsent(planning.assignment().scope(), scope -> new ArrayList<>())
                        .add(planning));
        return new InForce(ancestry, byScope, List.of(), List.of(), List.of());
    }

    /** The same with these exemptions. */
    public InForce exempting(Collection<Exemption> all) {
        return new InForce(ancestry, byScope, List.copyOf(all), enrollments, attestations);
    }

    /** The same with these enrolments. */
    public InForce enrolling(Collection<Enrollment> all) {
        return new InForce(ancestry, byScope, exemptions, List.copyOf(all), attestations);
    }

    /** The same with these attestations. */
    public InForce attesting(Collection<Attestation> all) {
        return new InForce(ancestry, byScope, exemptions, enrollments, List.copyOf(all));
    }

    /** Which management groups lie above what. */
    public Ancestry ancestry() {
        return ancestry;
    }

    /** All policies of all assignments that can be evaluated, by what tells them apart. */
    public List<AssignedPolicy> policies() {
        return byScope.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(scope -> scope.getValue().stream())
                .flatMap(planning -> planned(planning).stream())
                .flatMap(plan -> plan.policies().stream())
                .toList();
    }

    /** The policies that concern a resource, exempt ones too: the nearest scope first, then the assignments' order. */
    public List<Covering> covering(ArmId id, Resource resource, Context context) {
        Target target = Target.of(resource, context);
        return assignments(id, target)
                .flatMap(planning -> planned(planning).stream())
                .flatMap(plan -> plan.policiesFor(target).stream())
                .map(policy -> covering(policy, id, target, resource, context))
                .toList();
    }

    private Covering covering(AssignedPolicy policy, ArmId id, Target asked, Resource resource, Context context) {
        Target target = asked.under(policy.referenceId());
        ArmId assignment = policy.assignment().id();
        boolean exempt = exemptions.stream()
                .filter(exemption -> exemption.isActive(context.now()))
                .anyMatch(exemption -> exemption.covers(id, target, assignment, ancestry));
        PlannedPolicy planned = policy.policyFor(target).settledFor(resource, context.policy(policy.functionResult()));
        return new Covering(policy, planned, target, exempt, isEnforced(policy.assignment(), id, target));
    }

    private boolean isEnforced(Assignment assignment, ArmId id, Target target) {
        return switch (assignment.enforcementMode()) {
            case DEFAULT -> true;
            case DO_NOT_ENFORCE -> false;
            case ENROLL -> enrollments.stream().anyMatch(e -> e.covers(id, target, assignment.id(), ancestry));
        };
    }

    /** Assignments that act on requests about a resource but cannot be evaluated. */
    List<AssignmentPlanning.Refused> broken(ArmId id, Resource resource, Context context) {
        Target target = Target.of(resource, context);
        return assignments(id, target)
                .filter(AssignmentPlanning.Refused.class::isInstance)
                .map(AssignmentPlanning.Refused.class::cast)
                .filter(refused -> isEnforced(refused.assignment(), id, target))
                .toList();
    }

    private Stream<AssignmentPlanning> assignments(ArmId id, Target target) {
        return ancestry.path(id).stream()
                .flatMap(scope -> byScope.getOrDefault(scope, List.of()).stream())
                .filter(planning -> planning.assignment().covers(id, target, ancestry));
    }

    private static Optional<AssignmentPlan> planned(AssignmentPlanning planning) {
        return planning instanceof AssignmentPlanning.Planned planned ? Optional.of(planned.plan()) : Optional.empty();
    }

    /** What is attested about a resource under a policy, while it counts. */
    Optional<Attestation> attestation(ArmId id, AssignedPolicy policy, Instant now) {
        return attestations.stream()
                .filter(a -> a.isActive(now))
                .filter(a -> a.isAbout(id, policy.assignment().id(), policy.referenceId()))
                .findFirst();
    }
}
