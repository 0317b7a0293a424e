package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.assign.AssignedPolicy;
import dev.safeguard.compiler.assign.Assignment;
import dev.safeguard.compiler.assign.AssignmentPlanning;
import dev.safeguard.compiler.assign.Denial;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.dsl.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One policy that forbids a request, told as ARM tells it. */
record DenialAnswer(Denial denial) {
    private static final String CODE = "RequestDisallowedByPolicy";

    /** 403, with each policy in the message and, machine-readable, in {@code additionalInfo}. */
    static ArmException refusal(ArmId resource, List<Denial> denials) {
        List<DenialAnswer> answers = denials.stream().map(DenialAnswer::new).toList();
        List<String> reasons =
                answers.stream().flatMap(DenialAnswer::message).distinct().toList();
        String why = reasons.isEmpty() ? "" : " Reasons: '" + String.join("', '", reasons) + "'.";
        String identifiers = Json.text(
                Json.array(answers.stream().map(DenialAnswer::identifiers).toList()));
        ArmException refusal = ArmException.of(
                403,
                CODE,
                "Resource '" + resource.name() + "' was disallowed by policy." + why + " Policy identifiers: '"
                        + identifiers + "'.");
        for (DenialAnswer answer : answers) {
            refusal = refusal.with("PolicyViolation", answer.info());
        }
        return refusal;
    }

    /** 403 for assignments that no longer fit their definitions: nothing may pass what cannot be evaluated. */
    static ArmException refusalOf(ArmId resource, List<AssignmentPlanning.Refused> broken) {
        List<String> causes = broken.stream()
                .map(b -> b.assignment().id() + " ("
                        + b.findings().stream()
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

    private AssignedPolicy policy() {
        return denial.policy();
    }

    private Assignment assignment() {
        return policy().assignment();
    }

    private Stream<String> message() {
        Decision decision = denial.decision();
        if (decision instanceof Decision.Failed || decision instanceof Decision.Unknown) {
            return decision.reasons().stream()
                    .map(reason -> "Evaluation of policy '" + title() + "' failed: " + reason.message());
        }
        return policy().message().stream();
    }

    private String title() {
        return denial.planned()
                .definition()
                .displayName()
                .orElse(policy().definition().name());
    }

    private ObjectNode identifiers() {
        ObjectNode json = Json.object();
        json.set("policyAssignment", named(assignmentTitle(), assignment().id()));
        json.set("policyDefinition", named(title(), policy().definition()));
        policy().initiativeId().ifPresent(id -> json.set("policySetDefinition", named(setTitle(), id)));
        return json;
    }

    private static ObjectNode named(String name, ArmId id) {
        return Json.object().put("name", name).put("id", id.toString());
    }

    private String assignmentTitle() {
        return assignment().displayName().orElse(assignment().id().name());
    }

    private String setTitle() {
        return policy().initiative()
                .map(set -> set.displayName().orElse(set.name()))
                .orElse("");
    }

    private ObjectNode info() {
        ObjectNode info = Json.object();
        info.put("policyDefinitionDisplayName", title());
        info.set("evaluationDetails", EvaluationDetails.json(denial.decision()));
        info.put("policyDefinitionId", policy().definition().toString());
        info.put("policyDefinitionName", policy().definition().name());
        info.put("policyDefinitionEffect", denial.planned().effect().toLowerCase(Locale.ROOT));
        policy().initiativeId().ifPresent(id -> {
            info.put("policySetDefinitionId", id.toString());
            info.put("policySetDefinitionName", id.name());
            info.put("policySetDefinitionDisplayName", setTitle());
        });
        policy().referenceId().ifPresent(id -> info.put("policyDefinitionReferenceId", id));
        info.put("policyAssignmentId", assignment().id().toString());
        info.put("policyAssignmentName", assignment().id().name());
        info.put("policyAssignmentDisplayName", assignmentTitle());
        info.put("policyAssignmentScope", assignment().scope().toString());
        info.set("policyAssignmentParameters", AssignmentParameters.json(assignment()));
        return info;
    }
}
