package dev.safeguard.compiler.cases;

import dev.safeguard.compiler.evaluate.Explanation;
import dev.safeguard.dsl.rule.PolicyDefinition;

/** Why the policy of a case decides about its resource as it does. */
public record CaseExplanation(PolicyDefinition definition, Explanation explanation) {}
