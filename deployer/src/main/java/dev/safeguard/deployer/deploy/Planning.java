package dev.safeguard.deployer.deploy;

import dev.safeguard.dsl.finding.Finding;
import java.util.List;

/** What came of planning. */
public sealed interface Planning {
    record Planned(Plan plan) implements Planning {}

    /** Nothing may be written: at least one finding, all of them errors. */
    record Refused(List<Finding> findings) implements Planning {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
