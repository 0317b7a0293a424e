package dev.safeguard.dsl.control;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.rule.Condition;
import java.util.Optional;

/**
 * What must hold on one resource type.
 *
 * @param when restricts the clause to some resources of the type; empty means all
 */
public record Clause(ResourceType type, Optional<Condition> when, Requirement requirement) {}
