package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A policy of which some facts are known beforehand, and that is planned when somebody asks for anything else: most of an
 * initiative is about types that an inventory has not.
 */
final class AwaitedPolicy implements PlannedPolicy {
    private final PolicyFacts facts;
    private final Supplier<PolicyDefinition> definition;
    private final Supplier<PlannedPolicy> planning;
    private volatile @Nullable PlannedPolicy planned;

    AwaitedPolicy(PolicyFacts facts, Supplier<PolicyDefinition> definition, Supplier<PlannedPolicy> planning) {
        this.facts = facts;
        this.definition = definition;
        this.planning = planning;
    }

    private PlannedPolicy planned() {
        PlannedPolicy known = planned;
        return known == null ? planOnce() : known;
    }

    /** Threads begin with the same types, and the processors have better to do than to plan twice. */
    private synchronized PlannedPolicy planOnce() {
        PlannedPolicy known = planned;
        if (known == null) {
            known = planning.get();
            planned = known;
        }
        return known;
    }

    @Override
    public PolicyDefinition definition() {
        return definition.get();
    }

    @Override
    public String effect() {
        return facts.effect();
    }

    @Override
    public Optional<Set<String>> onlyTypes() {
        return facts.onlyTypes();
    }

    @Override
    public boolean readsTags() {
        return facts.readsTags();
    }

    @Override
    public Optional<Lookout> lookout(Context context) {
        return facts.looksForOthers()
                ? Optional.of(
                        Lookout.awaited(facts.relatedType(), () -> planned().lookout(context)))
                : Optional.empty();
    }

    @Override
    public Decision decide(Resource resource, Context context) {
        return planned().decide(resource, context);
    }

    @Override
    public Decision settle(Resource resource, Context context) {
        return planned().settle(resource, context);
    }

    @Override
    public Explanation explain(Resource resource, Context context) {
        return planned().explain(resource, context);
    }

    @Override
    public PlannedPolicy settledFor(Resource resource, Context context) {
        return planned().settledFor(resource, context);
    }

    @Override
    public ObjectNode apply(List<ResolvedOperation> operations, Resource resource, Context context) {
        return planned().apply(operations, resource, context);
    }

    @Override
    public Dependence dependence(Resource sample, Context context) {
        return planned().dependence(sample, context);
    }

    @Override
    public Dependence reasons(Resource sample, Context context) {
        return planned().reasons(sample, context);
    }

    @Override
    public Planning withEffect(String effect) {
        return planned().withEffect(effect);
    }
}
