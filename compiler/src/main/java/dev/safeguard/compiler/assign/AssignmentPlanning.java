package dev.safeguard.compiler.assign;

import dev.safeguard.dsl.finding.Finding;
import java.util.List;

/** The outcome of planning an assignment. */
public sealed interface AssignmentPlanning {
    /** What was to be planned. */
    Assignment assignment();

    /**
     * It can be evaluated.
     *
     * @param findings warnings, and what Azure would refuse although it can be evaluated, as a missing identity
     */
    record Planned(AssignmentPlan plan, List<Finding> findings) implements AssignmentPlanning {
        public Planned {
            findings = List.copyOf(findings);
        }

        @Override
        public Assignment assignment() {
            return plan.assignment();
        }
    }

    /** It cannot: no definition, parameters that do not fit, an override that no rule can carry. Requests are denied. */
    record Refused(Assignment assignment, List<Finding> findings) implements AssignmentPlanning {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
