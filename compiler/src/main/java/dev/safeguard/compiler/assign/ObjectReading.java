package dev.safeguard.compiler.assign;

import dev.safeguard.dsl.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What reading an object gave.
 *
 * @param object present exactly when no finding is an error
 */
public record ObjectReading<T>(Optional<T> object, List<Finding> findings) {
    public ObjectReading {
        findings = List.copyOf(findings);
        if (findings.stream().anyMatch(Finding::isError)) {
            object = Optional.empty();
        }
    }
}
