package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.expression.NameGuid;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.http.Router;
import dev.safeguard.deployer.local.policy.PolicyTypes;
import dev.safeguard.deployer.local.policy.PolicyValidation;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Scopes;
import dev.safeguard.deployer.local.store.Store;
import dev.safeguard.deployer.local.store.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Policy assignments at any scope. */
final class AssignmentRoutes {
    private static final String ONE = "{scope}/providers/" + PolicyTypes.ASSIGNMENT + "/{name}";
    private static final List<String> PROPERTIES = List.of(
            "displayName",
            "description",
            "metadata",
            "policyDefinitionId",
            "definitionVersion",
            "notScopes",
            "parameters",
            "enforcementMode",
            "nonComplianceMessages",
            "resourceSelectors",
            "overrides",
            "assignmentType",
            "selfServeExemptionSettings");

    private final Store store;
    private final Tenant tenant;
    private final Paging paging;
    private final PolicyValidation validation;
    private final Supplier<Duration> hiddenFor;

    /** @param hiddenFor how long a new assignment stays unknown to other calls, and without effect */
    AssignmentRoutes(
            Store store, Tenant tenant, Paging paging, PolicyValidation validation, Supplier<Duration> hiddenFor) {
        this.store = store;
        this.tenant = tenant;
        this.paging = paging;
        this.validation = validation;
        this.hiddenFor = hiddenFor;
    }

    void addTo(Router router) {
        router.add("GET", "{scope}/providers/" + PolicyTypes.ASSIGNMENT, this::list)
                .add("GET", ONE, this::get)
                .add("PUT", ONE, this::put)
                .add("PATCH", ONE, this::patch)
                .add("DELETE", ONE, this::delete);
    }

    private ArmResponse list(ArmRequest request) {
        new Scopes(store).require(request.scope());
        return paging.list(
                request,
                ExtensionFilter.of(request.query().get("$filter").orElse(""), "policyDefinitionId")
                        .apply(store, PolicyTypes.ASSIGNMENT, request.scope()));
    }

    private ArmResponse get(ArmRequest request) {
        return ArmResponse.ok(store.find(request.path())
                .orElseThrow(() -> missing(request.path()))
                .body());
    }

    private static ArmException missing(ArmId id) {
        return ArmException.notFound(
                "PolicyAssignmentNotFound", "The policy assignment '" + id.name() + "' is not found.");
    }

    private ArmResponse put(ArmRequest request) {
        ObjectNode sent = request.requiredJson();
        new Scopes(store).require(request.scope());
        save(request.path(), sent, Json.object(sent, "properties"));
        return ArmResponse.of(201, stored(request.path()).body()); // clients accept nothing else, even from an update
    }

    /** Changes what a PATCH may change: identity, location, selectors, overrides. */
    private ArmResponse patch(ArmRequest request) {
        ObjectNode merged = store.find(request.path())
                .orElseThrow(() -> missing(request.path()))
                .body()
                .deepCopy();
        ObjectNode sent = request.requiredJson();
        merged.setAll(Bodies.pick(sent, List.of("identity", "location")));
        Json.object(merged, "properties")
                .setAll(Bodies.pick(Json.object(sent, "properties"), List.of("resourceSelectors", "overrides")));
        save(request.path(), merged, Json.object(merged, "properties"));
        return ArmResponse.ok(stored(request.path()).body());
    }

    private void save(ArmId id, ObjectNode sent, ObjectNode sentProperties) {
        ObjectNode body = body(id, sent, sentProperties);
        validation.assignment(body);
        store.put(id, body, hiddenFor.get());
    }

    private Entry stored(ArmId id) {
        return store.stored(id).orElseThrow(() -> missing(id));
    }

    private ObjectNode body(ArmId id, ObjectNode sent, ObjectNode sentProperties) {
        Optional<Entry> before = store.stored(id);
        long generation = before.map(Entry::generation).orElse(store.generation());
        ObjectNode properties = Bodies.pick(sentProperties, PROPERTIES);
        properties.put("scope", id.scope().toString());
        properties.put("instanceId", NameGuid.ofIds("instance", id.toString(), Long.toString(generation)));
        if (!properties.has("enforcementMode")) {
            properties.put("enforcementMode", "Default");
        }
        properties.set("metadata", Bodies.stampedMetadata(Json.object(properties, "metadata"), before, store.now()));
        ObjectNode body = Bodies.resource(id, properties);
        Json.text(sent, "location").ifPresent(location -> body.put("location", location));
        identity(id, Json.object(sent, "identity"), generation).ifPresent(identity -> body.set("identity", identity));
        Bodies.stamp(body, before, store.now());
        return body;
    }

    /** With the principal that Azure would create: its id follows from the assignment, and changes when that is recreated. */
    private Optional<ObjectNode> identity(ArmId id, ObjectNode sent, long generation) {
        String type = Json.text(sent, "type").orElse("None");
        if (type.equalsIgnoreCase("None")) {
            return Optional.empty();
        }
        ObjectNode identity = Json.object().put("type", type);
        if (type.equalsIgnoreCase("SystemAssigned")) {
            identity.put("principalId", NameGuid.ofIds("principal", id.toString(), Long.toString(generation)));
            identity.put("tenantId", tenant.id());
        } else {
            identity.set("userAssignedIdentities", Json.object(sent, "userAssignedIdentities"));
        }
        return Optional.of(identity);
    }

    private ArmResponse delete(ArmRequest request) {
        if (store.find(request.path()).isEmpty()) {
            return ArmResponse.empty(204);
        }
        return store.removeTree(request.path())
                .map(entry -> ArmResponse.ok(entry.body()))
                .orElse(ArmResponse.empty(204));
    }
}
