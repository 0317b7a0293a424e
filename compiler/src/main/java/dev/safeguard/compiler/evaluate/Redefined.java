package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;

/** A definition with another {@code then}. */
final class Redefined {
    private Redefined() {}

    static PolicyDefinition withEffect(PolicyDefinition d, Then then) {
        return new PolicyDefinition(
                d.name(),
                d.id(),
                d.displayName(),
                d.description(),
                d.policyType(),
                d.mode(),
                d.version(),
                d.metadata(),
                d.parameters(),
                new PolicyRule(d.rule().condition(), then),
                d.others());
    }
}
