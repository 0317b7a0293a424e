package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** The same decision without its reasons, which cost more than the decision. */
    default Decision settle(Resource resource, Context context) {
        return decide(resource, context);
    }

    /** The same decision, with the tree of conditions that led to it. */
    Explanation explain(Resource resource, Context context);

    /** The policy with the one effect that it has for a resource; itself unless the effect depends on the resource. */
    default PlannedPolicy settledFor(Resource resource, Context context) {
        return this;
    }

    /**
     * Carries out operations that a decision of this policy named, on a resource that other policies may have changed
     * meanwhile; one that meets a conflict there is left out.
     *
     * @return a copy; for a policy whose effect changes nothing, of what was given
     */
    ObjectNode apply(List<ResolvedOperation> operations, Resource resource, Context context);

    /** Whether its condition reads tags; a request that changes nothing else is no business of other policies. */
    boolean readsTags();

    /**
     * What its decisions hang on.
     *
     * @param sample a resource that has the type, the api-version if any, and nothing else
     * @param context as for the decisions; its resource group, subscription and related resources do not count
     */
    Dependence dependence(Resource sample, Context context);

    /**
     * What the reasons of its decisions hang on in addition: the values at all places of this and of {@link #dependence},
     * also where only a comparison decides.
     *
     * @param sample as for {@link #dependence}
     */
    default Dependence reasons(Resource sample, Context context) {
        return Dependence.onAnything();
    }

    /** What it looks for among other resources; empty when it does not. */
    default Optional<Lookout> lookout(Context context) {
        return Optional.empty();
    }

    /** The only types, in lower case, of which a resource can get another decision than not applicable; empty for any. */
    default Optional<Set<String>> onlyTypes() {
        return Optional.empty();
    }

    /** The same rule with another effect, as an assignment's override asks; refused when the rule cannot carry it. */
    Planning withEffect(String effect);
}
