package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Plans definitions and initiatives. One engine serves any number of threads. */
public interface Engine {

    /** An engine that resolves aliases and types with that catalogue. */
    static Engine with(AliasCatalog aliases) {
        return with(aliases, EvaluationOptions.standard());
    }

    /** As {@link #with(AliasCatalog)}, with rival readings of what Azure's documentation leaves open. */
    static Engine with(AliasCatalog aliases, EvaluationOptions options) {
        return new PlanningEngine(new Aliases(aliases, options), options);
    }

    /**
     * Binds the parameters, resolves what the rule names, and plans it.
     *
     * @param parameters bare values by name, names in any case; for what is left out the default applies
     */
    Planning plan(PolicyDefinition definition, Map<String, JsonNode> parameters);

    /**
     * Plans every member of an initiative.
     *
     * @param definitions finds the definition that a member names by its id and, for a built-in, its version
     * @param parameters bare values of the initiative's own parameters
     */
    InitiativePlanning plan(
            Initiative initiative,
            Function<Initiative.Member, Optional<PolicyDefinition>> definitions,
            Map<String, JsonNode> parameters);

    /**
     * Plans the members of an initiative when they are needed, with the defaults of its parameters.
     *
     * @param definitions of the members, in their order
     * @param known what {@link #plan(Initiative, Function, Map)} makes of them with this catalogue, in their order: it
     *     refuses none and warns of nothing
     */
    List<PlannedPolicy> planLater(Initiative initiative, List<PolicyDefinition> definitions, List<PolicyFacts> known);
}
