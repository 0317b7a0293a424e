package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.http.Router;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Hierarchy;
import dev.safeguard.deployer.local.store.Scopes;
import dev.safeguard.deployer.local.store.Store;
import dev.safeguard.deployer.local.store.Tenant;
import java.util.Optional;

/** Management groups: create, read, move, delete. */
final class ManagementGroupRoutes {
    private static final String GROUPS = "/providers/Microsoft.Management/managementGroups";
    private static final String GROUP = GROUPS + "/{group}";

    private final Store store;
    private final Hierarchy hierarchy;
    private final Tenant tenant;
    private final Paging paging;
    private final GroupView view;

    ManagementGroupRoutes(Store store, Tenant tenant, Paging paging) {
        this.store = store;
        this.hierarchy = new Hierarchy(store);
        this.tenant = tenant;
        this.paging = paging;
        this.view = new GroupView(hierarchy);
    }

    void addTo(Router router) {
        router.add("GET", GROUPS, this::list)
                .add("GET", GROUP, this::get)
                .add("PUT", GROUP, this::put)
                .add("PATCH", GROUP, this::patch)
                .add("DELETE", GROUP, this::delete);
    }

    private ArmResponse list(ArmRequest request) {
        return paging.list(
                request,
                store.ofType(Hierarchy.GROUPS).stream().map(GroupView::brief).toList());
    }

    private ArmResponse get(ArmRequest request) {
        return ArmResponse.ok(view.full(group(request), request.query()));
    }

    private Entry group(ArmRequest request) {
        return store.find(request.path()).orElseThrow(() -> Scopes.missing(request.path()));
    }

    private ArmResponse put(ArmRequest request) {
        ObjectNode properties = Json.object(request.json(), "properties");
        Optional<ArmId> asked = Json.get(Json.object(properties, "details"), "parent")
                .flatMap(parent -> Json.text(parent, "id"))
                .map(ArmId::of);
        ArmId parent = asked.or(() -> hierarchy.parentOf(request.path())).orElse(tenant.rootGroup());
        return save(request, Json.text(properties, "displayName"), parent);
    }

    private ArmResponse patch(ArmRequest request) {
        group(request);
        ObjectNode body = request.json();
        Optional<ArmId> asked = Json.text(body, "parentGroupId").map(ArmId::of);
        ArmId parent = asked.or(() -> hierarchy.parentOf(request.path())).orElse(tenant.rootGroup());
        return save(request, Json.text(body, "displayName"), parent);
    }

    private ArmResponse save(ArmRequest request, Optional<String> displayName, ArmId parent) {
        ArmId id = request.path();
        String title = displayName.orElseGet(() -> hierarchy.displayName(id));
        if (id.equals(tenant.rootGroup())) {
            tenant.putRootGroup(title);
        } else {
            checkParent(id, parent);
            tenant.putGroup(id, title, parent);
        }
        return ArmResponse.ok(view.full(group(request), request.query()));
    }

    private void checkParent(ArmId id, ArmId parent) {
        new Scopes(store).require(parent);
        if (parent.kind() != ArmId.Kind.MANAGEMENT_GROUP
                || hierarchy.path(parent).contains(id)) {
            throw ArmException.badRequest(
                    "InvalidParentManagementGroup",
                    "'" + parent + "' cannot be the parent of the management group '" + id.name() + "'.");
        }
    }

    private ArmResponse delete(ArmRequest request) {
        ArmId id = request.path();
        if (store.find(id).isEmpty()) {
            return ArmResponse.empty(204);
        }
        boolean holdsSomething = !hierarchy.childGroups(id).isEmpty()
                || !hierarchy.subscriptionsIn(id).isEmpty();
        if (holdsSomething || id.equals(tenant.rootGroup())) {
            throw ArmException.badRequest(
                    "ManagementGroupNotEmpty",
                    "The management group '" + id.name()
                            + "' cannot be deleted: it is the root, or holds groups or subscriptions.");
        }
        store.removeTree(id);
        return ArmResponse.ok(Json.object().put("id", id.toString()).put("status", "Succeeded"));
    }
}
