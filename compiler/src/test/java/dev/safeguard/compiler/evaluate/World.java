package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a decision hangs on: parameters, the resource, what surrounds it. A move changes a copy.
 *
 * @param parameters values for parameters, by name
 * @param related the resource that an existence condition reads, when one is sought
 */
record World(
        Lab lab,
        Map<String, JsonNode> parameters,
        ObjectNode resource,
        ObjectNode group,
        ObjectNode subscription,
        ObjectNode claims,
        Optional<ObjectNode> related) {
    static final AliasCatalog CATALOG = AliasCatalog.bundled();
    private static final Aliases ALIASES = new Aliases(CATALOG, EvaluationOptions.standard());

    /** A bare resource of a type, in a group and a subscription without tags. */
    static World of(Lab lab, String type) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.put("type", type).put("location", "eastus");
        Identity.give(resource, "x1");
        return new World(
                lab,
                TypedParameters.initial(lab.definition()),
                resource,
                Given.object("{'id': '/subscriptions/s1/resourceGroups/g1', 'name': 'g1', 'location': 'eastus',"
                        + " 'type': 'Microsoft.Resources/resourceGroups', 'tags': {}}"),
                Given.object("{'id': '/subscriptions/s1', 'subscriptionId': 's1', 'tenantId': 't1',"
                        + " 'displayName': 'one', 'tags': {}}"),
                JsonNodeFactory.instance.objectNode(),
                Optional.empty());
    }

    World copy() {
        return new World(
                lab,
                new HashMap<>(parameters),
                resource.deepCopy(),
                group.deepCopy(),
                subscription.deepCopy(),
                claims.deepCopy(),
                related.map(ObjectNode::deepCopy));
    }

    World related(Optional<ObjectNode> other) {
        return new World(lab, parameters, resource, group, subscription, claims, other);
    }

    World resource(ObjectNode other) {
        return new World(lab, parameters, other, group, subscription, claims, related);
    }

    /** The resource whose fields the condition under way reads. */
    ObjectNode subject() {
        return related.orElse(resource);
    }

    Context context() {
        return lab.context(this);
    }

    /** Empty when the parameters are not such as Azure would take. */
    Optional<Frame> frame() {
        return lab.bind(parameters).map(this::frame);
    }

    private Frame frame(Parameters bound) {
        Context context = context();
        Frame frame = Frame.of(
                Subject.of(Resource.of(resource), context, ALIASES), context, bound, EvaluationOptions.standard());
        return related.map(r -> frame.about(Subject.related(Resource.of(r), ALIASES)))
                .orElse(frame);
    }

    Optional<PlannedRule> planned() {
        return lab.plan(parameters);
    }

    @Override
    public String toString() {
        return "parameters " + parameters + "\nresource " + resource
                + related.map(r -> "\nrelated " + r).orElse("") + "\ngroup " + group + "\nsubscription " + subscription
                + "\nclaims " + claims;
    }
}
