package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmId;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.dsl.rule.EffectName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an assignment must be like beyond its parameters: names, modes, identity, overrides. */
final class AssignmentRules {
    static final String CODE = "InvalidCreatePolicyAssignmentRequest";

    private static final Set<String> MODES = Set.of("default", "donotenforce", "enroll");
    private static final int NAME_LIMIT = 64;
    private static final int NAME_LIMIT_AT_MANAGEMENT_GROUP = 24;

    private AssignmentRules() {}

    static void check(Assignment assignment, List<AppliedPolicy> policies) {
        checkName(assignment.id());
        checkMode(Json.object(assignment.entry().body(), "properties"));
        checkIdentity(assignment, policies);
        policies.forEach(AssignmentRules::checkOverrides);
    }

    private static void checkName(ArmId id) {
        boolean atGroup = id.scope().kind() == ArmId.Kind.MANAGEMENT_GROUP;
        int limit = atGroup ? NAME_LIMIT_AT_MANAGEMENT_GROUP : NAME_LIMIT;
        if (id.name().length() > limit) {
            throw refusal(id, "its name is longer than " + limit + " characters, the limit at this scope");
        }
    }

    private static void checkMode(ObjectNode properties) {
        String mode = Json.text(properties, "enforcementMode").orElse("Default");
        if (!MODES.contains(mode.toLowerCase(Locale.ROOT))) {
            throw ArmException.badRequest(
                    CODE, "The enforcement mode '" + mode + "' is not one of Default, DoNotEnforce, Enroll.");
        }
    }

    private static void checkIdentity(Assignment assignment, List<AppliedPolicy> policies) {
        ObjectNode body = assignment.entry().body();
        String kind = Json.text(Json.object(body, "identity"), "type").orElse("None");
        boolean none = kind.equalsIgnoreCase("None");
        if (!none && Json.text(body, "location").isEmpty()) {
            throw ArmException.badRequest(
                    "LocationRequired", "The location property is required for a policy assignment with an identity.");
        }
        policies.stream()
                .map(p -> p.policy().effect())
                .filter(e -> none
                        && EffectName.named(e).filter(EffectName::needsIdentity).isPresent())
                .findFirst()
                .ifPresent(effect -> {
                    throw refusal(
                            assignment.id(),
                            "it must include a managed identity because it assigns '" + effect + "' policies");
                });
    }

    private static void checkOverrides(AppliedPolicy applied) {
        for (Assignment.EffectOverride override : applied.assignment().overrides()) {
            var target = applied.target("", Optional.empty());
            boolean concerned = override.selectors().stream()
                    .filter(s -> s.kind().equals("policydefinitionreferenceid"))
                    .allMatch(s -> s.holds(target));
            boolean possible =
                    AppliedPolicy.with(applied.policy(), override.effect()).isPresent();
            if (concerned && !possible) {
                throw refusal(
                        applied.assignment().id(),
                        "the effect '" + override.effect() + "' of an override is not possible for '"
                                + applied.definition() + "'");
            }
        }
    }

    private static ArmException refusal(ArmId id, String why) {
        return ArmException.badRequest(CODE, "The policy assignment '" + id.name() + "' is invalid: " + why + ".");
    }
}
