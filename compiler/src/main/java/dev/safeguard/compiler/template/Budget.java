package dev.safeguard.compiler.template;

import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.function.Supplier;

/** Bounds the work for one template and all that it nests, so that a hostile one ends. */
final class Budget {
    static final int MAX_RESOURCES = 20_000;
    static final int MAX_DEPLOYMENTS = 500;
    static final int MAX_STEPS = 3_000_000;
    static final int MAX_TURNS = 100_000;
    /** Deployments in one another; of Bicep's modules hardly anybody nests more than five. */
    static final int MAX_LEVELS = 16;
    /** Variables, parameters, functions and modules that need one another, as a chain. */
    private static final int MAX_DEPTH = 64;

    private int resources;
    private int deployments;
    private int steps;
    private int turns;
    private int depth;

    /** Whether another resource may come. */
    boolean resource() {
        resources++;
        return resources <= MAX_RESOURCES && steps <= MAX_STEPS;
    }

    void deployment(int level) {
        deployments++;
        if (level > MAX_LEVELS) {
            throw new TemplateFault("deployments are nested more than " + MAX_LEVELS + " levels deep");
        }
        if (deployments > MAX_DEPLOYMENTS) {
            throw new TemplateFault("the template nests more than " + MAX_DEPLOYMENTS + " deployments");
        }
    }

    /** A turn of a loop over properties. */
    void turn() {
        turns++;
        if (turns > MAX_TURNS) {
            steps = MAX_STEPS + 1;
            throw new TemplateFault("loops run more than " + MAX_TURNS + " times");
        }
    }

    /** Some work, in nodes of JSON. */
    void spend(int nodes) {
        steps = Math.min(steps, MAX_STEPS) + Math.min(nodes, MAX_STEPS);
        if (steps > MAX_STEPS) {
            throw new TemplateFault("the template expands to more than is looked at");
        }
    }

    boolean isSpent() {
        return steps > MAX_STEPS || resources > MAX_RESOURCES;
    }

    /** Does something that may lead to more of its kind. */
    <T> T deeper(Supplier<T> work) {
        if (depth >= MAX_DEPTH) {
            throw new TemplateFault("definitions need one another in a chain of more than " + MAX_DEPTH);
        }
        depth++;
        try {
            return work.get();
        } finally {
            depth--;
        }
    }
}
