package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.InitiativePlanning;
import dev.safeguard.compiler.evaluate.PlannedMember;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.deployer.local.arm.ArmId;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Plans assignments: from the stored JSON to policies that decide. Used under the store's lock. */
final class AssignedPolicies {
    /**
     * An assignment's policies.
     *
     * @param refusals why there are none although the assignment stands: a definition changed underneath it
     */
    record Plan(List<AppliedPolicy> policies, List<Finding> refusals) {}

    /** A plan and the versions of all documents it was made from. */
    private record Made(List<Optional<Long>> versions, Plan plan) {}

    private final Library library;
    private final Engine engine;
    private final Map<String, Made> cache = new HashMap<>();

    AssignedPolicies(Library library, Engine engine) {
        this.library = library;
        this.engine = engine;
    }

    Plan of(Assignment assignment) {
        List<Optional<Long>> versions = versions(assignment);
        Made made = cache.get(assignment.id().key());
        if (made == null || !made.versions().equals(versions)) {
            made = new Made(versions, plan(assignment));
            cache.put(assignment.id().key(), made);
        }
        return made.plan();
    }

    private List<Optional<Long>> versions(Assignment assignment) {
        List<Optional<Long>> all = new ArrayList<>();
        all.add(Optional.of(assignment.entry().version()));
        all.add(library.version(assignment.definition()));
        library.initiative(assignment.definition())
                .ifPresent(set ->
                        set.members().forEach(member -> all.add(library.version(ArmId.of(member.definitionId())))));
        return all;
    }

    /** Plans without keeping the result, to see whether the assignment could be made. */
    Plan plan(Assignment assignment) {
        Optional<Initiative> set = library.initiative(assignment.definition());
        if (set.isPresent()) {
            return planSet(assignment, set.get());
        }
        return library.definition(assignment.definition())
                .map(definition -> planOne(assignment, definition))
                .orElse(new Plan(List.of(), List.of()));
    }

    private Plan planOne(Assignment assignment, PolicyDefinition definition) {
        Planning planning = engine.plan(definition, assignment.parameters());
        if (planning instanceof Planning.Planned planned) {
            AppliedPolicy applied =
                    applied(assignment, assignment.definition(), Optional.empty(), Optional.empty(), planned.policy());
            return new Plan(List.of(applied), List.of());
        }
        return new Plan(List.of(), ((Planning.Refused) planning).findings());
    }

    private Plan planSet(Assignment assignment, Initiative set) {
        InitiativePlanning planning = engine.plan(set, id -> library.definition(ArmId.of(id)), assignment.parameters());
        if (planning instanceof InitiativePlanning.Planned planned) {
            return new Plan(
                    planned.members().stream()
                            .map(member -> applied(assignment, set, member))
                            .toList(),
                    List.of());
        }
        return new Plan(List.of(), ((InitiativePlanning.Refused) planning).findings());
    }

    private static AppliedPolicy applied(Assignment assignment, Initiative set, PlannedMember member) {
        ArmId definition = ArmId.of(member.member().definitionId());
        return applied(assignment, definition, Optional.of(set), Optional.of(member.member()), member.policy());
    }

    private static AppliedPolicy applied(
            Assignment assignment,
            ArmId definition,
            Optional<Initiative> set,
            Optional<Initiative.Member> member,
            PlannedPolicy policy) {
        Map<String, PlannedPolicy> overridden = new HashMap<>();
        for (Assignment.EffectOverride override : assignment.overrides()) {
            AppliedPolicy.with(policy, override.effect())
                    .ifPresent(p -> overridden.put(override.effect().toLowerCase(Locale.ROOT), p));
        }
        ObjectNode function = functionResult(assignment, definition, member);
        return new AppliedPolicy(assignment, definition, set, member, policy, function, overridden);
    }

    private static ObjectNode functionResult(
            Assignment assignment, ArmId definition, Optional<Initiative.Member> member) {
        return Json.object()
                .put("assignmentId", assignment.id().toString())
                .put("definitionId", definition.toString())
                .put(
                        "setDefinitionId",
                        member.map(m -> assignment.definition().toString()).orElse(""))
                .put(
                        "definitionReferenceId",
                        member.flatMap(Initiative.Member::referenceId).orElse(""));
    }
}
