package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;

/** One policy of an initiative, with the parameter values that the initiative hands down. */
public record PlannedMember(Initiative.Member member, PolicyDefinition definition, PlannedPolicy policy) {}
