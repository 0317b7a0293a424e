package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.http.Router;
import dev.safeguard.deployer.local.policy.Enforcement;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Scopes;
import dev.safeguard.deployer.local.store.Store;
import java.util.List;
import java.util.Optional;

/** Resource groups and the lists of what they hold. */
final class ResourceGroupRoutes {
    private static final String GROUPS = "/subscriptions/{subscription}/resourceGroups";
    private static final String GROUP = GROUPS + "/{group}";
    private static final String TYPE = "Microsoft.Resources/subscriptions/resourceGroups";

    private final Store store;
    private final Paging paging;
    private final Enforcement enforcement;

    ResourceGroupRoutes(Store store, Paging paging, Enforcement enforcement) {
        this.store = store;
        this.paging = paging;
        this.enforcement = enforcement;
    }

    void addTo(Router router) {
        router.add("GET", GROUPS, this::list)
                .add("GET", GROUP, this::get)
                .add("HEAD", GROUP, this::head)
                .add("PUT", GROUP, this::put)
                .add("PATCH", GROUP, this::patch)
                .add("DELETE", GROUP, this::delete)
                .add("GET", GROUP + "/resources", this::resources)
                .add("GET", "/subscriptions/{subscription}/resources", this::resources);
    }

    private ArmResponse list(ArmRequest request) {
        ArmId subscription = ArmId.subscription(request.variable("subscription"));
        new Scopes(store).require(subscription);
        return paging.list(
                request,
                store.ofType(TYPE).stream()
                        .filter(entry -> entry.id().isAtOrBelow(subscription))
                        .map(Entry::body)
                        .toList());
    }

    private Entry find(ArmRequest request) {
        new Scopes(store).require(request.path());
        return store.find(request.path()).orElseThrow(() -> Scopes.missing(request.path()));
    }

    private ArmResponse get(ArmRequest request) {
        return ArmResponse.ok(find(request).body());
    }

    private ArmResponse head(ArmRequest request) {
        return ArmResponse.empty(store.find(request.path()).isPresent() ? 204 : 404);
    }

    private ArmResponse put(ArmRequest request) {
        ObjectNode sent = request.requiredJson();
        new Scopes(store).require(ArmId.subscription(request.variable("subscription")));
        String location = Json.text(sent, "location")
                .orElseThrow(() -> ArmException.badRequest(
                        "LocationRequired", "The location property is required for this definition."));
        return save(request, location, Json.object(sent, "tags"));
    }

    private ArmResponse patch(ArmRequest request) {
        Entry before = find(request);
        ObjectNode tags = Json.get(request.requiredJson(), "tags").isPresent()
                ? Json.object(request.json(), "tags")
                : Json.object(before.body(), "tags");
        ObjectNode body =
                body(request.path(), Json.text(before.body(), "location").orElse(""), tags);
        return store(
                request,
                Bodies.isOnlyTags(request.json())
                        ? enforcement.admitTags(request.path(), body, request.apiVersion())
                        : enforcement.admit(request.path(), body, request.apiVersion()));
    }

    private ArmResponse save(ArmRequest request, String location, ObjectNode tags) {
        ObjectNode body = body(request.path(), location, tags);
        return store(request, enforcement.admit(request.path(), body, request.apiVersion()));
    }

    private ArmResponse store(ArmRequest request, ObjectNode admitted) {
        boolean isNew = store.put(request.path(), admitted);
        return ArmResponse.of(isNew ? 201 : 200, find(request).body());
    }

    /** A resource group as it is stored. */
    static ObjectNode body(ArmId id, String location, ObjectNode tags) {
        ObjectNode body = Json.object()
                .put("id", id.toString())
                .put("name", id.name())
                .put("type", "Microsoft.Resources/resourceGroups")
                .put("location", location);
        body.set("tags", tags);
        body.set("properties", Json.object().put("provisioningState", "Succeeded"));
        return body;
    }

    /** Blocked by a denyAction on the group; one on a resource in it does not block the deletion of its group. */
    private ArmResponse delete(ArmRequest request) {
        Entry group = find(request);
        enforcement.admitDeletion(group.id(), group.body());
        store.removeTree(group.id());
        return ArmResponse.empty(200);
    }

    private ArmResponse resources(ArmRequest request) {
        ArmId container = request.path().parentPath();
        new Scopes(store).require(container);
        List<ObjectNode> all = store.below(container).stream()
                .filter(entry -> isTopLevel(entry.id()))
                .map(Entry::body)
                .filter(ResourceFilter.of(request.query().get("$filter").orElse("")))
                .toList();
        return paging.list(request, all);
    }

    /** Neither children nor extensions: those are not in ARM's list of resources. */
    private static boolean isTopLevel(ArmId id) {
        Optional<ArmId> parent = id.parent();
        return id.kind() == ArmId.Kind.RESOURCE
                && parent.filter(p -> p.kind() == ArmId.Kind.RESOURCE_GROUP).isPresent();
    }
}
