package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.finding.Finding;
import java.util.List;

/** The outcome of planning a definition: a policy that decides, or the reasons why Azure would refuse it. */
public sealed interface Planning {

    record Planned(PlannedPolicy policy, List<Finding> warnings) implements Planning {
        public Planned {
            warnings = List.copyOf(warnings);
        }
    }

    record Refused(List<Finding> findings) implements Planning {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
