package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resource groups and subscriptions of an inventory, by id. */
public final class Containers {
    private static final Pattern SCOPE =
            Pattern.compile("(?i)^(/subscriptions/([^/]+))(/resourceGroups/([^/]+))?(?:/.*)?$");
    private static final Set<String> RETURNED =
            Set.of("id", "name", "type", "location", "tags", "managedby", "properties");
    private static final String WHY = "the %s is not in what was scanned";

    private final Shelf byId;

    private Containers(Shelf byId) {
        this.byId = byId;
    }

    /** Those among the resources. */
    public static Containers of(List<Resource> resources) {
        Shelf byId = new Shelf();
        resources.stream()
                .filter(Containers::isContainer)
                .forEach(container -> container.id().ifPresent(id -> byId.put(id, slim(container))));
        return new Containers(byId);
    }

    /** Those of a shelf, which hold no more than they should. */
    static Containers of(Shelf slim) {
        return new Containers(slim);
    }

    private static boolean isContainer(Resource resource) {
        String type = resource.type().toLowerCase(Locale.ROOT);
        return type.endsWith("/subscriptions/resourcegroups") || type.equals("microsoft.resources/subscriptions");
    }

    /** Of a group what {@code resourceGroup()} returns: an export has twice as many columns, and there may be thousands. */
    static ObjectNode slim(Resource container) {
        ObjectNode json = container.json();
        if (container.type().equalsIgnoreCase("Microsoft.Resources/subscriptions")) {
            return json.deepCopy();
        }
        ObjectNode slim = JsonNodeFactory.instance.objectNode();
        json.propertyStream()
                .filter(member -> RETURNED.contains(member.getKey().toLowerCase(Locale.ROOT)))
                .forEach(member -> slim.set(member.getKey(), member.getValue()));
        return slim;
    }

    /** The context of a resource: what is not in the inventory is unknown, not absent. */
    public Context around(Resource resource, Context context) {
        Optional<Matcher> id = resource.id().map(SCOPE::matcher).filter(Matcher::matches);
        if (id.isEmpty()) {
            return context;
        }
        Context inside = context.subscription(subscription(id.get()));
        return id.get().group(3) == null ? inside : inside.resourceGroup(group(id.get()));
    }

    /** The context of what lies in a place; empty when nothing is known of it, so that an id would have to tell its name. */
    Optional<Context> around(Marks.Mark mark, Context context) {
        return Optional.ofNullable(byId.get(mark.groupId == 0 ? mark.subscription : mark.groupId))
                .map(container -> around(Resource.of(container), context));
    }

    private ObjectNode group(Matcher id) {
        String groupId = id.group(1) + id.group(3);
        return byId.get(groupId)
                .orElseGet(() -> unknown("resource group")
                        .put("type", "Microsoft.Resources/subscriptions/resourceGroups")
                        .<ObjectNode>set("id", text(groupId))
                        .set("name", text(id.group(4))));
    }

    private ObjectNode subscription(Matcher id) {
        ObjectNode known = byId.get(id.group(1)).map(ObjectNode::deepCopy).orElseGet(Containers::unknownSubscription);
        return known.<ObjectNode>set("id", text(id.group(1))).set("subscriptionId", text(id.group(2)));
    }

    /** A part of an id that is known in part itself. */
    private static JsonNode text(String part) {
        return part.indexOf('{') < 0
                ? TextNode.valueOf(part)
                : UnknownValue.text("the subscription or resource group is not known yet", part);
    }

    private static ObjectNode unknownSubscription() {
        ObjectNode json = unknown("subscription");
        json.set("tenantId", UnknownValue.node(WHY.formatted("subscription")));
        return json;
    }

    private static ObjectNode unknown(String what) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("tags", UnknownValue.node(WHY.formatted(what)));
        json.set("location", UnknownValue.node(WHY.formatted(what)));
        return json;
    }
}
