package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.http.Router;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Hierarchy;
import dev.safeguard.deployer.local.store.Scopes;
import dev.safeguard.deployer.local.store.Store;
import dev.safeguard.deployer.local.store.Tenant;
import java.util.ArrayList;
import java.util.List;

/** What management groups hold: descendants, subscriptions, and all that the caller may see. */
final class GroupMemberRoutes {
    private static final String GROUP = "/providers/Microsoft.Management/managementGroups/{group}";
    private static final String MEMBER = GROUP + "/subscriptions/{subscription}";

    private final Store store;
    private final Hierarchy hierarchy;
    private final Tenant tenant;
    private final Paging paging;

    GroupMemberRoutes(Store store, Tenant tenant, Paging paging) {
        this.store = store;
        this.hierarchy = new Hierarchy(store);
        this.tenant = tenant;
        this.paging = paging;
    }

    void addTo(Router router) {
        router.add("GET", GROUP + "/descendants", this::descendants)
                .add("GET", GROUP + "/subscriptions", this::subscriptions)
                .add("GET", MEMBER, this::subscription)
                .add("PUT", MEMBER, this::move)
                .add("DELETE", MEMBER, this::leave)
                .add("POST", "/providers/Microsoft.Management/getEntities", this::entities);
    }

    private ArmId group(ArmRequest request) {
        ArmId group = ArmId.managementGroup(request.variable("group"));
        new Scopes(store).require(group);
        return group;
    }

    private ArmResponse descendants(ArmRequest request) {
        ArmId top = group(request);
        List<ObjectNode> all = new ArrayList<>();
        for (Entry group : hierarchy.groupsBelow(top)) {
            ArmId parent = hierarchy.parentOf(group.id()).orElse(top);
            all.add(row(group.id(), Hierarchy.GROUPS, hierarchy.displayName(group.id()), parent));
        }
        for (Entry subscription : hierarchy.subscriptionsBelow(top)) {
            ArmId parent = hierarchy.groupOf(subscription.id()).orElse(top);
            all.add(row(subscription.id(), Hierarchy.MEMBERSHIP, GroupView.title(subscription), parent));
        }
        return paging.list(request, all);
    }

    private static ObjectNode row(ArmId id, String type, String displayName, ArmId parent) {
        ObjectNode properties = Json.object().put("displayName", displayName);
        properties.set("parent", Json.object().put("id", parent.toString()));
        ObjectNode row = Json.object().put("id", id.toString()).put("type", type);
        return row.put("name", id.name()).set("properties", properties);
    }

    private ArmResponse subscriptions(ArmRequest request) {
        ArmId group = group(request);
        return paging.list(
                request,
                hierarchy.subscriptionsIn(group).stream()
                        .map(entry -> member(group, entry))
                        .toList());
    }

    private ObjectNode member(ArmId group, Entry subscription) {
        ArmId link = group.child("subscriptions", subscription.id().name());
        ObjectNode row = row(link, Hierarchy.MEMBERSHIP, GroupView.title(subscription), group);
        Json.object(row, "properties").put("tenant", tenant.id()).put("state", "Active");
        return row;
    }

    private ArmResponse subscription(ArmRequest request) {
        ArmId group = group(request);
        if (store.find(request.path()).isEmpty()) {
            throw Scopes.missing(request.path());
        }
        return ArmResponse.ok(member(group, find(request)));
    }

    private Entry find(ArmRequest request) {
        ArmId id = ArmId.subscription(request.variable("subscription"));
        return store.find(id).orElseThrow(() -> Scopes.missing(id));
    }

    private ArmResponse move(ArmRequest request) {
        ArmId group = group(request);
        Entry subscription = find(request);
        tenant.move(subscription.id(), group);
        return ArmResponse.ok(member(group, subscription));
    }

    private ArmResponse leave(ArmRequest request) {
        group(request);
        if (store.find(request.path()).isEmpty()) {
            return ArmResponse.empty(204);
        }
        tenant.move(find(request).id(), tenant.rootGroup());
        return ArmResponse.empty(200);
    }

    private ArmResponse entities(ArmRequest request) {
        List<ObjectNode> all = new ArrayList<>();
        store.ofType(Hierarchy.GROUPS).forEach(group -> all.add(entity(group, Hierarchy.GROUPS)));
        store.ofType("Microsoft.Resources/subscriptions").forEach(s -> all.add(entity(s, "/subscriptions")));
        return paging.list(request, all);
    }

    private ObjectNode entity(Entry entry, String type) {
        ArmId id = entry.id();
        List<ArmId> path = hierarchy.path(id);
        boolean group = id.kind() == ArmId.Kind.MANAGEMENT_GROUP;
        String title = group ? hierarchy.displayName(id) : GroupView.title(entry);
        ObjectNode row = row(id, type, title, path.size() > 1 ? path.get(1) : id);
        ObjectNode properties = Json.object(row, "properties");
        List<String> above =
                path.subList(1, path.size()).stream().map(ArmId::name).toList();
        properties.put("tenantId", tenant.id()).put("permissions", "edit").put("inheritedPermissions", "edit");
        properties.set("parentNameChain", Json.strings(above));
        if (above.isEmpty()) {
            properties.putNull("parent");
        }
        return row;
    }
}
