package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A policy whose effect depends on the resource. The condition is decided first: where it does not hold, nobody asks for
 * the effect.
 *
 * @param written the effect as the definition has it
 * @param asAudit the same rule with the effect audit
 * @param withEffect the same rule with a given effect
 * @param planned what {@code withEffect} has given so far
 */
record ComputedEffect(
        String written,
        PlannedPolicy asAudit,
        Computation name,
        BiFunction<Resource, Context, Frame> frames,
        Function<String, Planning> withEffect,
        Map<String, Planning> planned)
        implements PlannedPolicy {

    @Override
    public PolicyDefinition definition() {
        return asAudit.definition();
    }

    @Override
    public String effect() {
        return written;
    }

    @Override
    public Decision decide(Resource resource, Context context) {
        Decision decision = asAudit.decide(resource, context);
        if (!(decision instanceof Decision.NonCompliant)) {
            return decision;
        }
        Outcome outcome = name.in(frames.apply(resource, context));
        return chosen(outcome).map(policy -> policy.decide(resource, context)).orElseGet(() -> undecided(outcome));
    }

    private Optional<PlannedPolicy> chosen(Outcome outcome) {
        return Optional.of(Frame.node(outcome))
                .filter(JsonNode::isTextual)
                .map(effect -> planned.computeIfAbsent(effect.textValue(), withEffect))
                .filter(Planning.Planned.class::isInstance)
                .map(planning -> ((Planning.Planned) planning).policy());
    }

    private static Decision undecided(Outcome outcome) {
        if (outcome instanceof Outcome.Unknown unknown) {
            return new Decision.Unknown(List.of(Reason.of("The effect is not known yet: " + unknown.why() + ".")));
        }
        Outcome.Failure failure = outcome instanceof Outcome.Failure failed
                ? failed
                : new Outcome.Failure("`" + Frame.node(outcome).asText() + "` is no effect that this rule can have");
        return PlainEffect.failed("then.effect", failure);
    }

    @Override
    public Explanation explain(Resource resource, Context context) {
        Explanation audit = asAudit.explain(resource, context);
        if (!(audit.decision() instanceof Decision.NonCompliant)) {
            return audit;
        }
        Outcome outcome = name.in(frames.apply(resource, context));
        return chosen(outcome)
                .map(policy -> policy.explain(resource, context))
                .orElseGet(() -> new Explanation(undecided(outcome), audit.trace()));
    }

    /** Where the effect cannot be told it stays open, so that only a condition that holds makes it a failure. */
    @Override
    public PlannedPolicy settledFor(Resource resource, Context context) {
        return chosen(name.in(frames.apply(resource, context))).orElse(this);
    }

    @Override
    public ObjectNode apply(List<ResolvedOperation> operations, Resource resource, Context context) {
        return settledFor(resource, context) instanceof PlannedRule rule
                ? rule.apply(operations, resource, context)
                : resource.json().deepCopy();
    }

    @Override
    public Dependence dependence(Resource sample, Context context) {
        Dependence dependence = asAudit.dependence(sample, context);
        return dependence.settled().isPresent() ? dependence : Dependence.onAnything();
    }

    /** It may look for others with the effect that a resource gives it. */
    @Override
    public Optional<Lookout> lookout(Context context) {
        return definition().rule().then().details() instanceof Details.IfNotExists
                        && asAudit instanceof PlannedRule rule
                ? Optional.of(Lookout.ofType(rule.related(context).type()))
                : Optional.empty();
    }

    @Override
    public Optional<Set<String>> onlyTypes() {
        return asAudit.onlyTypes();
    }

    @Override
    public boolean readsTags() {
        return asAudit.readsTags();
    }

    @Override
    public Planning withEffect(String wanted) {
        return withEffect.apply(wanted);
    }
}
