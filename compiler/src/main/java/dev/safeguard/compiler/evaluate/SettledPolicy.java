package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A policy whose decision is the same for every resource: disabled, or evaluated by somebody else. */
record SettledPolicy(PolicyDefinition definition, String effect, Decision decision, Function<String, Planning> override)
        implements PlannedPolicy {

    static SettledPolicy disabled(PolicyDefinition definition, Function<String, Planning> override) {
        return new SettledPolicy(
                definition,
                "Disabled",
                new Decision.NotApplicable(List.of(Reason.of("The policy is disabled."))),
                override);
    }

    static SettledPolicy notEvaluated(
            PolicyDefinition definition, String effect, String why, Function<String, Planning> override) {
        return new SettledPolicy(definition, effect, new Decision.NotEvaluated(List.of(Reason.of(why))), override);
    }

    @Override
    public Decision decide(Resource resource, Context context) {
        return decision;
    }

    @Override
    public Explanation explain(Resource resource, Context context) {
        Trace trace = Trace.group(
                Decisions.name(decision) + ": " + effect,
                Optional.empty(),
                decision.reasons().stream().map(Reason::message).findFirst(),
                List.of());
        return new Explanation(decision, trace);
    }

    @Override
    public ObjectNode apply(List<ResolvedOperation> operations, Resource resource, Context context) {
        return resource.json().deepCopy();
    }

    @Override
    public Dependence dependence(Resource sample, Context context) {
        return Dependence.on(decision);
    }

    @Override
    public boolean readsTags() {
        return true;
    }

    @Override
    public Planning withEffect(String wanted) {
        return override.apply(wanted);
    }
}
