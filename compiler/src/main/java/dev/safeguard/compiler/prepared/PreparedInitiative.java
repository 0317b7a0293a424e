package dev.safeguard.compiler.prepared;

import dev.safeguard.compiler.evaluate.PolicyFacts;
import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.Collections;
import java.util.List;

/**
 * An initiative with all that a scan with it needs.
 *
 * @param name by which it is asked for
 * @param definitions of its members, in their order; one that was read is made when it is asked for
 * @param policies of its members, in their order, as the defaults of its parameters make them
 * @param words for readable reports, without a scope
 */
public record PreparedInitiative(
        String name,
        Initiative initiative,
        List<PolicyDefinition> definitions,
        List<PolicyFacts> policies,
        ReportFacts words) {
    public PreparedInitiative {
        int members = initiative.members().size();
        if (definitions.size() != members || policies.size() != members) {
            throw new IllegalArgumentException(name + " has members of which nothing is known");
        }
        definitions = Collections.unmodifiableList(definitions);
        policies = List.copyOf(policies);
    }
}
