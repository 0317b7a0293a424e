package dev.safeguard.deployer.local;

import dev.safeguard.dsl.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of reading an estate.
 *
 * @param estate empty when a finding is an error
 */
public record EstateReading(Optional<Estate> estate, List<Finding> findings) {
    public EstateReading {
        findings = List.copyOf(findings);
    }
}
