package dev.safeguard.deployer.compliance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.deploy.ArmIds;
import dev.safeguard.deployer.deploy.AzureFailure;
import dev.safeguard.deployer.deploy.PolicyPlane;
import dev.safeguard.deployer.deploy.ResourceKind;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what Azure has recorded about the assignment of an initiative. */
public final class ComplianceReader {
    private ComplianceReader() {}

    /**
     * The newest records of an assignment at a management group.
     *
     * @param assignment its name
     * @throws AzureFailure when it does not exist, or Azure cannot be read
     */
    public static ComplianceReading read(
            PolicyPlane plane, PolicyStates states, String managementGroup, String assignment) {
        String scope = ArmIds.managementGroup(managementGroup);
        String id = ResourceKind.ASSIGNMENT.idAt(scope, assignment);
        SortedMap<String, List<String>> members = members(initiative(plane, id));
        StateRecords records = new StateRecords(members);
        List<ComplianceRow> rows = states.latest(scope, id).stream()
                .filter(row -> row.path("policyAssignmentId").asText().equalsIgnoreCase(id))
                .map(records::row)
                .sorted(Comparator.comparing(ComplianceRow::control).thenComparing(ComplianceRow::resource))
                .toList();
        return new ComplianceReading(members, rows);
    }

    private static ObjectNode initiative(PolicyPlane plane, String assignmentId) {
        ObjectNode assignment = plane.get(ResourceKind.ASSIGNMENT, assignmentId)
                .orElseThrow(() -> missing("assignment", assignmentId, "deploy it with `apply`"));
        String id = assignment.path("properties").path("policyDefinitionId").asText();
        return plane.get(ResourceKind.INITIATIVE, id)
                .orElseThrow(() -> missing("initiative", id, "assign an initiative, not a single policy"));
    }

    private static AzureFailure missing(String what, String id, String remedy) {
        return new AzureFailure(
                AzureFailure.Kind.NOT_FOUND, "there is no " + what + " `" + ArmIds.name(id) + "`", remedy);
    }

    private static SortedMap<String, List<String>> members(ObjectNode initiative) {
        SortedMap<String, List<String>> members = new TreeMap<>();
        initiative
                .path("properties")
                .path("policyDefinitions")
                .forEach(member -> members.put(
                        member.path("policyDefinitionReferenceId").asText(),
                        member.path("groupNames")
                                .valueStream()
                                .map(group -> group.asText())
                                .toList()));
        return members;
    }
}
