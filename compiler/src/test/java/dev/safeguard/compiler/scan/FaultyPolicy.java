package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Dependence;
import dev.safeguard.compiler.evaluate.Explanation;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.evaluate.ResolvedOperation;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A policy that breaks its promise never to throw, after its first decision. */
record FaultyPolicy(PlannedPolicy sound, Throwable fault, AtomicInteger decisions) implements PlannedPolicy {
    private static final int SOUND = 1;

    /** Rules of which one has such a policy. */
    static List<ScanRule> among(List<ScanRule> rules, Throwable fault) {
        ScanRule first = rules.get(0);
        List<ScanRule> all = new ArrayList<>(rules);
        all.add(new ScanRule(
                "C-FAULTY",
                first.key(),
                first.citations(),
                new FaultyPolicy(first.policy(), fault, new AtomicInteger())));
        return all;
    }

    @Override
    public Decision decide(Resource resource, Context context) {
        if (decisions.incrementAndGet() > SOUND) {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        }
        return sound.decide(resource, context);
    }

    @Override
    public Dependence dependence(Resource sample, Context context) {
        return sound.dependence(sample, context);
    }

    @Override
    public PolicyDefinition definition() {
        return sound.definition();
    }

    @Override
    public String effect() {
        return sound.effect();
    }

    @Override
    public Explanation explain(Resource resource, Context context) {
        return sound.explain(resource, context);
    }

    @Override
    public ObjectNode apply(List<ResolvedOperation> operations, Resource resource, Context context) {
        return sound.apply(operations, resource, context);
    }

    @Override
    public boolean readsTags() {
        return sound.readsTags();
    }

    @Override
    public Planning withEffect(String effect) {
        return sound.withEffect(effect);
    }
}
