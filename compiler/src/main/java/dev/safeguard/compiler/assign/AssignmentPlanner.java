package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.dsl.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans assignments. Immutable; one serves any number of assignments and threads, as far as the library does. */
public final class AssignmentPlanner {
    private final Engine engine;
    private final PolicyLibrary library;

    private AssignmentPlanner(Engine engine, PolicyLibrary library) {
        this.engine = engine;
        this.library = library;
    }

    /** A planner that finds what is assigned in that library. */
    public static AssignmentPlanner with(Engine engine, PolicyLibrary library) {
        return new AssignmentPlanner(engine, library);
    }

    /** Binds the parameters and plans each policy, in each version and with each effect that overrides choose. */
    public AssignmentPlanning plan(Assignment assignment) {
        List<Finding> findings = new ArrayList<>();
        Map<Optional<VersionPattern>, List<AssignedPolicy>> byVersion = new HashMap<>();
        for (Optional<VersionPattern> version : versions(assignment)) {
            byVersion.put(version, new PolicyPlanner(engine, library, assignment, findings).plan(version));
        }
        return findings.stream().anyMatch(AssignmentPlanner::prevents)
                ? new AssignmentPlanning.Refused(assignment, findings)
                : new AssignmentPlanning.Planned(new AssignmentPlan(assignment, byVersion), findings);
    }

    private static boolean prevents(Finding finding) {
        return finding.isError() && !finding.code().equals(AssignCodes.IDENTITY);
    }

    private static Set<Optional<VersionPattern>> versions(Assignment assignment) {
        Set<Optional<VersionPattern>> versions = new LinkedHashSet<>();
        versions.add(assignment.definitionVersion());
        assignment.versionOverrides(false).forEach(override -> versions.add(Optional.of(override.version())));
        return versions;
    }
}
