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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Role assignments at any scope. */
final class RoleAssignmentRoutes {
    private static final String TYPE = "Microsoft.Authorization/roleAssignments";
    private static final String ONE = "{scope}/providers/" + TYPE + "/{name}";
    private static final List<String> PROPERTIES = List.of(
            "roleDefinitionId",
            "principalId",
            "principalType",
            "description",
            "condition",
            "conditionVersion",
            "delegatedManagedIdentityResourceId");
    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final Store store;
    private final Paging paging;
    private final Enforcement enforcement;

    RoleAssignmentRoutes(Store store, Paging paging, Enforcement enforcement) {
        this.store = store;
        this.paging = paging;
        this.enforcement = enforcement;
    }

    void addTo(Router router) {
        router.add("GET", "{scope}/providers/" + TYPE, this::list)
                .add("GET", ONE, this::get)
                .add("PUT", ONE, this::put)
                .add("DELETE", ONE, this::delete);
    }

    private ArmResponse list(ArmRequest request) {
        new Scopes(store).require(request.scope());
        String filter = request.query().get("$filter").orElse("");
        return paging.list(request, ExtensionFilter.of(filter, "principalId").apply(store, TYPE, request.scope()));
    }

    private ArmResponse get(ArmRequest request) {
        return ArmResponse.ok(store.find(request.path())
                .orElseThrow(() -> ArmException.notFound(
                        "RoleAssignmentNotFound",
                        "The role assignment '" + request.path().name() + "' is not found."))
                .body());
    }

    private ArmResponse put(ArmRequest request) {
        ObjectNode sent = Json.object(request.requiredJson(), "properties");
        check(request, sent);
        ObjectNode body = body(request, sent);
        boolean isNew = store.put(request.path(), enforcement.admit(request.path(), body, request.apiVersion()));
        return ArmResponse.of(isNew ? 201 : 200, body);
    }

    private void check(ArmRequest request, ObjectNode sent) {
        new Scopes(store).require(request.scope());
        requireGuid("name", request.path().name());
        requireGuid("principalId", Json.text(sent, "principalId").orElse(""));
        requireGuid("roleDefinitionId", role(sent).name());
        Optional<Entry> before = store.find(request.path());
        if (before.isPresent() && !same(Json.object(before.get().body(), "properties"), sent)) {
            throw ArmException.badRequest(
                    "RoleAssignmentUpdateNotPermitted",
                    "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.");
        }
        if (before.isEmpty() && twin(request.scope(), sent)) {
            throw ArmException.of(409, "RoleAssignmentExists", "The role assignment already exists.");
        }
    }

    private static void requireGuid(String what, String value) {
        if (!GUID.matcher(value).matches()) {
            throw ArmException.badRequest(
                    "InvalidRoleAssignmentRequest", "The " + what + " '" + value + "' is not a GUID.");
        }
    }

    private static ArmId role(ObjectNode properties) {
        return ArmId.of(Json.text(properties, "roleDefinitionId").orElse(""));
    }

    /** The same principal in the same role; a role's id may be written with any scope in front. */
    private static boolean same(ObjectNode one, ObjectNode two) {
        return role(one).name().equalsIgnoreCase(role(two).name())
                && Json.text(one, "principalId")
                        .filter(id -> id.equalsIgnoreCase(
                                Json.text(two, "principalId").orElse("")))
                        .isPresent();
    }

    private boolean twin(ArmId scope, ObjectNode sent) {
        return new ScopedLists(store)
                .exactly(TYPE, scope).stream().anyMatch(entry -> same(Json.object(entry.body(), "properties"), sent));
    }

    private ObjectNode body(ArmRequest request, ObjectNode sent) {
        Instant now = store.now();
        Instant created = store.stored(request.path()).map(Entry::created).orElse(now);
        ObjectNode properties = Bodies.pick(sent, PROPERTIES);
        if (!properties.has("principalType")) {
            properties.put("principalType", "User");
        }
        properties.put("scope", request.scope().toString());
        properties.put("createdOn", created.toString()).put("updatedOn", now.toString());
        properties.put("createdBy", new UUID(0, 0).toString()).put("updatedBy", new UUID(0, 0).toString());
        return Bodies.resource(request.path(), properties);
    }

    private ArmResponse delete(ArmRequest request) {
        Optional<Entry> found = store.find(request.path());
        found.ifPresent(entry -> enforcement.admitDeletion(entry.id(), entry.body()));
        return store.remove(request.path())
                .map(entry -> ArmResponse.ok(entry.body()))
                .orElse(ArmResponse.empty(204));
    }
}
