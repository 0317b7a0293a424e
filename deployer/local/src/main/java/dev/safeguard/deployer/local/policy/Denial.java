package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmId;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.dsl.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One policy that forbids a request, told as ARM tells it. */
record Denial(AppliedPolicy applied, PlannedPolicy policy, Decision decision) {
    private static final String CODE = "RequestDisallowedByPolicy";

    static Optional<Denial> of(AppliedPolicy applied, PlannedPolicy policy, Decision decision, boolean denies) {
        return denies ? Optional.of(new Denial(applied, policy, decision)) : Optional.empty();
    }

    /** 403, with each policy in the message and, machine-readable, in {@code additionalInfo}. */
    static ArmException refusal(ArmId resource, List<Denial> denials) {
        List<String> reasons =
                denials.stream().flatMap(Denial::message).distinct().toList();
        String why = reasons.isEmpty() ? "" : " Reasons: '" + String.join("', '", reasons) + "'.";
        String identifiers =
                Json.text(Json.array(denials.stream().map(Denial::identifiers).toList()));
        ArmException refusal = ArmException.of(
                403,
                CODE,
                "Resource '" + resource.name() + "' was disallowed by policy." + why + " Policy identifiers: '"
                        + identifiers + "'.");
        for (Denial denial : denials) {
            refusal = refusal.with("PolicyViolation", denial.info());
        }
        return refusal;
    }

    /** 403 for assignments that no longer fit their definitions: nothing may pass what cannot be evaluated. */
    static ArmException refusalOf(ArmId resource, List<Coverage.Broken> broken) {
        List<String> causes = broken.stream()
                .map(b -> b.assignment().id() + " ("
                        + b.refusals().stream()
                                .map(Finding::problem)
                                .findFirst()
                                .orElse("") + ")")
                .toList();
        return ArmException.of(
                403,
                CODE,
                "Resource '" + resource.name() + "' was disallowed by policy. Cannot be evaluated: "
                        + String.join(", ", causes) + ".");
    }

    private Stream<String> message() {
        if (decision instanceof Decision.Failed || decision instanceof Decision.Unknown) {
            return decision.reasons().stream()
                    .map(reason -> "Evaluation of policy '" + title() + "' failed: " + reason.message());
        }
        return applied.assignment().message(applied.referenceId()).stream();
    }

    private String title() {
        return policy.definition().displayName().orElse(applied.definition().name());
    }

    private ObjectNode identifiers() {
        ObjectNode json = Json.object();
        json.set(
                "policyAssignment",
                named(assignmentTitle(), applied.assignment().id()));
        json.set("policyDefinition", named(title(), applied.definition()));
        applied.setId().ifPresent(id -> json.set("policySetDefinition", named(setTitle(), id)));
        return json;
    }

    private static ObjectNode named(String name, ArmId id) {
        return Json.object().put("name", name).put("id", id.toString());
    }

    private String assignmentTitle() {
        return Json.text(assignmentProperties(), "displayName")
                .orElse(applied.assignment().id().name());
    }

    private ObjectNode assignmentProperties() {
        return Json.object(applied.assignment().entry().body(), "properties");
    }

    private String setTitle() {
        return applied.set().map(set -> set.displayName().orElse(set.name())).orElse("");
    }

    private ObjectNode info() {
        ObjectNode info = Json.object();
        info.put("policyDefinitionDisplayName", title());
        info.set("evaluationDetails", EvaluationDetails.json(decision));
        info.put("policyDefinitionId", applied.definition().toString());
        info.put("policyDefinitionName", applied.definition().name());
        info.put("policyDefinitionEffect", policy.effect().toLowerCase(Locale.ROOT));
        applied.setId().ifPresent(id -> {
            info.put("policySetDefinitionId", id.toString());
            info.put("policySetDefinitionName", id.name());
            info.put("policySetDefinitionDisplayName", setTitle());
        });
        applied.referenceId().ifPresent(id -> info.put("policyDefinitionReferenceId", id));
        info.put("policyAssignmentId", applied.assignment().id().toString());
        info.put("policyAssignmentName", applied.assignment().id().name());
        info.put("policyAssignmentDisplayName", assignmentTitle());
        info.put("policyAssignmentScope", applied.assignment().scope().toString());
        info.set("policyAssignmentParameters", Json.object(assignmentProperties(), "parameters"));
        return info;
    }
}
