package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The engine over one alias catalogue. */
record PlanningEngine(Aliases aliases, EvaluationOptions options) implements Engine {
    @Override
    public Planning plan(PolicyDefinition definition, Map<String, JsonNode> parameters) {
        return new RulePlanner(definition, parameters, aliases, options).plan();
    }

    @Override
    public InitiativePlanning plan(
            Initiative initiative,
            Function<Initiative.Member, Optional<PolicyDefinition>> definitions,
            Map<String, JsonNode> parameters) {
        return new InitiativePlanner(this, initiative, definitions).plan(parameters);
    }

    @Override
    public List<PlannedPolicy> planLater(
            Initiative initiative, List<PolicyDefinition> definitions, List<PolicyFacts> known) {
        return new InitiativePlanner(this, initiative, member -> Optional.empty()).later(definitions, known);
    }
}
