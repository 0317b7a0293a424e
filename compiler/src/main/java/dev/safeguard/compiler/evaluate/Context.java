package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What surrounds the resource. A rule that asks for a part that is empty here fails, naming the part.
 *
 * @param resourceGroup what {@code resourceGroup()} returns: name, id, location, tags, managedBy, properties
 * @param subscription what {@code subscription()} returns: id, subscriptionId, tenantId, displayName, tags
 * @param policy what {@code policy()} returns: assignmentId, definitionId, setDefinitionId, definitionReferenceId
 * @param now the only clock that {@code utcNow()} sees
 * @param related the resources that existence checks may find
 */
public record Context(
        Optional<ObjectNode> resourceGroup,
        Optional<ObjectNode> subscription,
        RequestContext request,
        Optional<ObjectNode> policy,
        Instant now,
        RelatedResources related,
        View view) {

    /** A request sees the payload as sent; a scan sees what a GET returns, and knows no caller. */
    public enum View {
        REQUEST,
        SCAN,
        /** What a template or a plan will store: a scan, but the request that stores it names the resource's own api-version. */
        PLANNED
    }

    /** A request at that instant, with nothing around it. */
    public static Context request(Instant now) {
        return new Context(
                Optional.empty(),
                Optional.empty(),
                RequestContext.none(),
                Optional.empty(),
                now,
                RelatedResources.none(),
                View.REQUEST);
    }

    /** A compliance scan at that instant, with nothing around the resource. */
    public static Context scan(Instant now) {
        return request(now).view(View.SCAN);
    }

    /** A scan at that instant of what is not stored yet, with nothing around the resource. */
    public static Context planned(Instant now) {
        return request(now).view(View.PLANNED);
    }

    public Context resourceGroup(ObjectNode group) {
        return new Context(Optional.of(group), subscription, request, policy, now, related, view);
    }

    public Context subscription(ObjectNode subscription) {
        return new Context(resourceGroup, Optional.of(subscription), request, policy, now, related, view);
    }

    public Context request(RequestContext request) {
        return new Context(resourceGroup, subscription, request, policy, now, related, view);
    }

    public Context policy(ObjectNode policy) {
        return new Context(resourceGroup, subscription, request, Optional.of(policy), now, related, view);
    }

    public Context now(Instant now) {
        return new Context(resourceGroup, subscription, request, policy, now, related, view);
    }

    public Context related(RelatedResources related) {
        return new Context(resourceGroup, subscription, request, policy, now, related, view);
    }

    public Context view(View view) {
        return new Context(resourceGroup, subscription, request, policy, now, related, view);
    }
}
