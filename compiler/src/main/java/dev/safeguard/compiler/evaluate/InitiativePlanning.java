package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.finding.Finding;
import java.util.List;

/** The outcome of planning an initiative. */
public sealed interface InitiativePlanning {

    /** Members in the initiative's order; one whose definition is not at hand is left out with a warning. */
    record Planned(List<PlannedMember> members, List<Finding> warnings) implements InitiativePlanning {
        public Planned {
            members = List.copyOf(members);
            warnings = List.copyOf(warnings);
        }
    }

    record Refused(List<Finding> findings) implements InitiativePlanning {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
