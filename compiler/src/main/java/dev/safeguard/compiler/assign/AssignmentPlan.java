package dev.safeguard.compiler.assign;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The policies that an assignment puts into force.
 *
 * @param byVersion in the order of the initiative, for each version that the assignment or an override of it names
 */
public record AssignmentPlan(Assignment assignment, Map<Optional<VersionPattern>, List<AssignedPolicy>> byVersion) {
    public AssignmentPlan {
        byVersion = Map.copyOf(byVersion);
    }

    /** Those of the version that the assignment itself names. */
    public List<AssignedPolicy> policies() {
        return byVersion.getOrDefault(assignment.definitionVersion(), List.of());
    }

    /** Those of the version that is in force for a resource. */
    public List<AssignedPolicy> policiesFor(Target target) {
        return byVersion.getOrDefault(assignment.versionFor(target), List.of());
    }
}
