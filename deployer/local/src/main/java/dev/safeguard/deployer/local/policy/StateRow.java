package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.assign.AssignedPolicy;
import dev.safeguard.compiler.assign.Assignment;
import dev.safeguard.compiler.assign.ComplianceRecord;
import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Value;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes the columns of a policy state record (REST API spec, "Policy states"). JSON-valued columns are strings. */
final class StateRow {
    private final ObjectNode row = Json.object();

    private StateRow() {}

    static ObjectNode of(
            Entry resource, List<String> managementGroups, ComplianceRecord compliance, Instant timestamp) {
        AssignedPolicy policy = compliance.policy();
        ComplianceState state = compliance.state();
        StateRow row = new StateRow();
        row.row.put("timestamp", timestamp.toString());
        row.resource(resource, managementGroups);
        row.assignment(policy.assignment());
        row.definition(policy, compliance.planned());
        policy.initiative().ifPresentOrElse(set -> row.set(policy, set), row::noSet);
        row.row.put("complianceState", state.json());
        row.row.put("isCompliant", state != ComplianceState.NON_COMPLIANT && state != ComplianceState.ERROR);
        row.row.set("policyEvaluationDetails", EvaluationDetails.json(compliance.decision()));
        return row.row;
    }

    private void resource(Entry resource, List<String> managementGroups) {
        ArmId id = resource.id();
        row.put("resourceId", id.toString());
        row.put("resourceType", id.type());
        row.put("resourceLocation", Json.text(resource.body(), "location").orElse(""));
        row.put("resourceGroup", id.resourceGroup().map(ArmId::name).orElse(""));
        row.put("resourceTags", Json.text(Json.object(resource.body(), "tags")));
        row.put("subscriptionId", id.subscription().map(ArmId::name).orElse(""));
        row.put("managementGroupIds", String.join(",", managementGroups));
    }

    private void assignment(Assignment assignment) {
        row.put("policyAssignmentId", assignment.id().toString());
        row.put("policyAssignmentName", assignment.id().name());
        row.put("policyAssignmentScope", assignment.scope().toString());
        row.put("policyAssignmentParameters", Json.text(AssignmentParameters.json(assignment)));
        row.put("policyAssignmentVersion", "");
        row.putNull("effectiveParameters");
    }

    private void definition(AssignedPolicy applied, PlannedPolicy policy) {
        row.put("policyDefinitionId", applied.definition().toString());
        row.put("policyDefinitionName", applied.definition().name());
        row.put("policyDefinitionAction", policy.effect().toLowerCase(Locale.ROOT));
        row.put("policyDefinitionCategory", category(policy.definition().metadata()));
        row.put("policyDefinitionReferenceId", applied.referenceId().orElse(""));
        row.set("policyDefinitionGroupNames", Json.strings(applied.groupNames()));
        row.put("policyDefinitionVersion", policy.definition().version().orElse(""));
    }

    private void set(AssignedPolicy applied, Initiative set) {
        row.put("policySetDefinitionId", applied.assignment().definition().toString());
        row.put("policySetDefinitionName", applied.assignment().definition().name());
        row.put("policySetDefinitionCategory", category(set.metadata()));
        row.put(
                "policySetDefinitionParameters",
                row.path("policyAssignmentParameters").asText());
        row.put("policySetDefinitionVersion", set.version().orElse(""));
    }

    private void noSet() {
        row.put("policySetDefinitionId", "").put("policySetDefinitionName", "");
        row.putNull("policySetDefinitionCategory").putNull("policySetDefinitionParameters");
        row.put("policySetDefinitionVersion", "");
    }

    private static String category(Value.Obj metadata) {
        return metadata.members().get("category") instanceof Value.Text text ? text.text() : "";
    }
}
