package dev.safeguard.compiler.read;

import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.Optional;

/** What a document turned out to be. */
public sealed interface PolicyDocument {

    /** A definition; a bare {@code {if, then}} is a definition without name, mode and parameters. */
    record OfDefinition(PolicyDefinition definition) implements PolicyDocument {}

    record OfInitiative(Initiative initiative) implements PolicyDocument {}

    /**
     * Another object of Azure Policy, recognised but not modelled.
     *
     * @param kind {@code policyAssignment}, {@code policyExemption}, {@code policyEnrollment} or {@code attestation}
     */
    record OfOther(String kind) implements PolicyDocument {}

    /** The definition, when this is one. */
    default Optional<PolicyDefinition> asDefinition() {
        return this instanceof OfDefinition d ? Optional.of(d.definition()) : Optional.empty();
    }

    /** The initiative, when this is one. */
    default Optional<Initiative> asInitiative() {
        return this instanceof OfInitiative i ? Optional.of(i.initiative()) : Optional.empty();
    }
}
