package dev.safeguard.compiler.assign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Locations;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.List;
import java.util.Optional;

/**
 * What selectors look at: one resource under one policy, and who asks.
 *
 * @param type full resource type
 * @param location in any spelling; empty for a resource without one
 * @param referenceId of the initiative's member; empty for a definition assigned directly
 * @param user object id of the caller; empty in a scan, which has none
 * @param groups object ids of the groups that the caller belongs to
 */
public record Target(
        String type,
        Optional<String> location,
        Optional<String> referenceId,
        Optional<String> user,
        List<String> groups) {
    public Target {
        location = location.map(Locations::normal);
        groups = List.copyOf(groups);
    }

    /** A resource as such, seen by nobody in particular. */
    public static Target of(String type, Optional<String> location) {
        return new Target(type, location, Optional.empty(), Optional.empty(), List.of());
    }

    /** A resource, and the caller whose claims {@code oid} and {@code groups} the request carries. */
    public static Target of(Resource resource, Context context) {
        ObjectNode claims = context.request().identity();
        boolean asked = context.view() == Context.View.REQUEST;
        return new Target(
                resource.type(),
                resource.location(),
                Optional.empty(),
                Optional.of(claims.path("oid"))
                        .filter(oid -> asked && oid.isTextual())
                        .map(JsonNode::textValue),
                asked
                        ? claims.path("groups")
                                .valueStream()
                                .map(JsonNode::asText)
                                .toList()
                        : List.of());
    }

    /** The same resource under a member of an initiative. */
    public Target under(Optional<String> member) {
        return new Target(type, location, member, user, groups);
    }
}
