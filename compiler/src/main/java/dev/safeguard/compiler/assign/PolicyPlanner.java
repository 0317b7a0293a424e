package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.assign.AssignedPolicy.Variant;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.InitiativePlanning;
import dev.safeguard.compiler.evaluate.PlannedMember;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans the policies of one assignment, for one version of what it assigns. */
record PolicyPlanner(Engine engine, PolicyLibrary library, Assignment assignment, List<Finding> findings) {

    List<AssignedPolicy> plan(Optional<VersionPattern> version) {
        List<Initiative> initiatives = library.initiatives(assignment.definition());
        return initiatives.isEmpty() ? definition(version) : initiative(initiatives, version);
    }

    private List<AssignedPolicy> definition(Optional<VersionPattern> version) {
        Optional<PolicyDefinition> definition =
                VersionPattern.newest(library.definitions(assignment.definition()), version, PolicyDefinition::version);
        if (definition.isEmpty()) {
            missing(assignment.definition().toString(), version);
            return List.of();
        }
        Planning planning = engine.plan(definition.get(), assignment.parameters());
        if (planning instanceof Planning.Planned planned) {
            note(planned.warnings());
            Map<Variant, PlannedPolicy> versions = Map.of(Variant.PLAIN, planned.policy());
            return List.of(assigned(assignment.definition(), Optional.empty(), Optional.empty(), versions));
        }
        note(((Planning.Refused) planning).findings());
        return List.of();
    }

    private List<AssignedPolicy> initiative(List<Initiative> initiatives, Optional<VersionPattern> version) {
        Optional<Initiative> initiative = VersionPattern.newest(initiatives, version, Initiative::version);
        if (initiative.isEmpty()) {
            missing(assignment.definition().toString(), version);
            return List.of();
        }
        Map<Initiative.Member, Map<Variant, PlannedPolicy>> members = new LinkedHashMap<>();
        put(members, initiative.get(), Optional.empty());
        assignment
                .versionOverrides(true)
                .forEach(override ->
                        put(members, concerned(initiative.get(), override), Optional.of(override.version())));
        List<AssignedPolicy> policies = new ArrayList<>();
        members.forEach((member, versions) ->
                policies.add(assigned(ArmId.of(member.definitionId()), initiative, Optional.of(member), versions)));
        return policies;
    }

    /** Plans members, each in the version it names itself or in another one, and keeps them. */
    private void put(
            Map<Initiative.Member, Map<Variant, PlannedPolicy>> members,
            Initiative initiative,
            Optional<VersionPattern> version) {
        InitiativePlanning planning =
                engine.plan(initiative, member -> definition(member, version), assignment.parameters());
        if (planning instanceof InitiativePlanning.Planned planned) {
            for (PlannedMember member : planned.members()) {
                members.computeIfAbsent(member.member(), m -> new HashMap<>())
                        .put(new Variant(version, Optional.empty()), member.policy());
            }
            note(planned.warnings());
        } else {
            note(((InitiativePlanning.Refused) planning).findings());
        }
    }

    private Optional<PolicyDefinition> definition(Initiative.Member member, Optional<VersionPattern> version) {
        Optional<PolicyDefinition> definition = VersionPattern.newest(
                library.definitions(ArmId.of(member.definitionId())),
                version.or(() -> member.definitionVersion().flatMap(VersionPattern::parse)),
                PolicyDefinition::version);
        if (version.isPresent() && definition.isEmpty()) {
            missing(member.definitionId(), version);
        }
        return definition;
    }

    private static Initiative concerned(Initiative i, PolicyOverride override) {
        List<Initiative.Member> members = i.members().stream()
                .filter(member -> override.mayConcern(asTarget(member)))
                .toList();
        return new Initiative(
                i.name(),
                i.id(),
                i.displayName(),
                i.description(),
                i.policyType(),
                i.version(),
                i.metadata(),
                i.parameters(),
                i.groups(),
                members,
                i.others());
    }

    private static Target asTarget(Initiative.Member member) {
        return Target.of("", Optional.empty()).under(member.referenceId());
    }

    /** Adds each effect that overrides choose to each version. */
    private AssignedPolicy assigned(
            ArmId definition,
            Optional<Initiative> initiative,
            Optional<Initiative.Member> member,
            Map<Variant, PlannedPolicy> versions) {
        Map<Variant, PlannedPolicy> variants = new HashMap<>(versions);
        Target target = Target.of("", Optional.empty()).under(member.flatMap(Initiative.Member::referenceId));
        for (PolicyOverride override : assignment.overrides()) {
            if (override instanceof PolicyOverride.OfEffect effect && effect.mayConcern(target)) {
                versions.forEach((variant, policy) -> withEffect(definition, policy, effect.effect())
                        .ifPresent(changed ->
                                variants.put(new Variant(variant.version(), Optional.of(effect.effect())), changed)));
            }
        }
        PlannedPolicy plain = Optional.ofNullable(versions.get(Variant.PLAIN))
                .orElseGet(() -> versions.values().iterator().next());
        variants.values().forEach(policy -> checkIdentity(definition, policy));
        return new AssignedPolicy(assignment, definition, initiative, member, plain, variants);
    }

    private Optional<PlannedPolicy> withEffect(ArmId definition, PlannedPolicy policy, String effect) {
        if (policy.withEffect(effect) instanceof Planning.Planned planned) {
            return Optional.of(planned.policy());
        }
        add(
                AssignCodes.OVERRIDE_EFFECT,
                "/properties/overrides",
                "the effect `" + effect + "` of an override is not possible for `" + definition + "`",
                "choose an effect that the rule can have");
        return Optional.empty();
    }

    private void checkIdentity(ArmId definition, PlannedPolicy policy) {
        boolean needed = EffectName.named(policy.effect())
                .filter(EffectName::needsIdentity)
                .isPresent();
        if (needed && !assignment.hasIdentity()) {
            add(
                    AssignCodes.IDENTITY,
                    "/identity",
                    "no identity although `" + definition + "` has the effect `" + policy.effect() + "`",
                    "give the assignment a managed identity");
        }
    }

    private void missing(String id, Optional<VersionPattern> version) {
        String what = version.map(v -> "no version `" + v + "` of `" + id + "`").orElse("no `" + id + "`");
        add(AssignCodes.NO_DEFINITION, "/properties/policyDefinitionId", what, "supply it, or assign another one");
    }

    private void add(Code code, String pointer, String problem, String remedy) {
        note(List.of(new Finding(code, Place.of(assignment.id().name(), pointer), problem, remedy)));
    }

    /** Says each thing once, although every version finds it. */
    private void note(List<Finding> found) {
        found.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
    }
}
