package dev.safeguard.deployer.deploy;

import dev.safeguard.dsl.finding.Finding;
import java.util.List;
import java.util.Optional;

/** What came of carrying out a plan. */
public sealed interface ApplyResult {
    /** Nothing was written: at least one finding. */
    record Refused(List<Finding> findings) implements ApplyResult {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What became of each change, in the order of the plan. After a failure the changes that depend on it are not
     * made; applying again continues.
     */
    record Ran(List<Step> steps) implements ApplyResult {
        public Ran {
            steps = List.copyOf(steps);
        }

        /** Whether every change of the plan is made. */
        public boolean complete() {
            return steps.stream().allMatch(step -> step.status().made());
        }

        public long count(Status status) {
            return steps.stream().filter(step -> step.status() == status).count();
        }

        /** The first failure in the order of the plan. */
        public Optional<AzureFailure> failure() {
            return steps.stream().flatMap(step -> step.failure().stream()).findFirst();
        }
    }

    /** One change and what became of it; {@code failure} is present exactly when it failed. */
    record Step(Change change, Status status, Optional<AzureFailure> failure) {}

    /** What became of a change. */
    enum Status {
        DONE,
        /** An earlier, interrupted run had made it. */
        DONE_BEFORE,
        FAILED,
        /** Not tried, because an earlier change failed. */
        NOT_DONE;

        public boolean made() {
            return this == DONE || this == DONE_BEFORE;
        }
    }
}
