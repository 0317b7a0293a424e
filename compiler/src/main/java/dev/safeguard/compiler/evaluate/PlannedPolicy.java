package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.PolicyDefinition;

/** A definition with its parameters bound, ready to decide any number of resources from any number of threads. */
public interface PlannedPolicy {

    PolicyDefinition definition();

    /** The effect that the parameters chose, in Pascal case; {@code Disabled} too. */
    String effect();

    /**
     * Decides what the rule means for one resource.
     *
     * @param resource an ARM resource: a request body, or what a GET returns; unknown properties are ignored
     * @return never an exception for what the rule or the resource holds: a failing function is {@link Decision.Failed}
     */
    Decision decide(Resource resource, Context context);

    /** The same decision, with the tree of conditions that led to it. */
    Explanation explain(Resource resource, Context context);

    /** The same rule with another effect, as an assignment's override asks; refused when the rule cannot carry it. */
    Planning withEffect(String effect);
}
