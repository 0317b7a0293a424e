package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.http.Router;
import dev.safeguard.deployer.local.policy.ExemptionRules;
import dev.safeguard.deployer.local.policy.PolicyTypes;
import dev.safeguard.deployer.local.store.Scopes;
import dev.safeguard.deployer.local.store.Store;
import java.util.List;

/** Policy exemptions at any scope. */
final class ExemptionRoutes {
    private static final String ONE = "{scope}/providers/" + PolicyTypes.EXEMPTION + "/{name}";
    private static final List<String> PROPERTIES = List.of(
            "policyAssignmentId",
            "policyDefinitionReferenceIds",
            "exemptionCategory",
            "expiresOn",
            "displayName",
            "description",
            "metadata",
            "resourceSelectors",
            "assignmentScopeValidation");

    private final Store store;
    private final Paging paging;
    private final ExemptionRules rules;

    ExemptionRoutes(Store store, Paging paging) {
        this.store = store;
        this.paging = paging;
        this.rules = new ExemptionRules(store);
    }

    void addTo(Router router) {
        router.add("GET", "{scope}/providers/" + PolicyTypes.EXEMPTION, this::list)
                .add("GET", ONE, this::get)
                .add("PUT", ONE, this::put)
                .add("PATCH", ONE, this::patch)
                .add("DELETE", ONE, this::delete);
    }

    private ArmResponse list(ArmRequest request) {
        new Scopes(store).require(request.scope());
        String filter = request.query().get("$filter").orElse("");
        boolean unexpired = filter.equalsIgnoreCase("excludeExpired()");
        List<ObjectNode> all = ExtensionFilter.of(unexpired ? "" : filter, "policyAssignmentId")
                .apply(store, PolicyTypes.EXEMPTION, request.scope());
        return paging.list(
                request,
                all.stream()
                        .filter(body -> !unexpired || rules.isActive(body, store.now()))
                        .toList());
    }

    private ObjectNode find(ArmId id) {
        return store.find(id)
                .orElseThrow(() -> ArmException.notFound(
                        "PolicyExemptionNotFound", "The policy exemption '" + id.name() + "' is not found."))
                .body();
    }

    private ArmResponse get(ArmRequest request) {
        return ArmResponse.ok(find(request.path()));
    }

    private ArmResponse put(ArmRequest request) {
        ObjectNode sent = Json.object(request.requiredJson(), "properties");
        new Scopes(store).require(request.scope());
        ObjectNode properties = Bodies.pick(sent, PROPERTIES);
        if (!properties.has("assignmentScopeValidation")) {
            properties.put("assignmentScopeValidation", "Default");
        }
        boolean isNew = save(request.path(), properties);
        return ArmResponse.of(isNew ? 201 : 200, find(request.path()));
    }

    private ArmResponse patch(ArmRequest request) {
        ObjectNode properties = Json.object(find(request.path()), "properties").deepCopy();
        ObjectNode sent = Json.object(request.requiredJson(), "properties");
        properties.setAll(Bodies.pick(sent, List.of("resourceSelectors", "assignmentScopeValidation")));
        save(request.path(), properties);
        return ArmResponse.ok(find(request.path()));
    }

    private boolean save(ArmId id, ObjectNode properties) {
        ObjectNode body = Bodies.resource(id, properties);
        rules.check(body);
        Bodies.stamp(body, store.stored(id), store.now());
        return store.put(id, body);
    }

    private ArmResponse delete(ArmRequest request) {
        return ArmResponse.empty(store.remove(request.path()).isPresent() ? 200 : 204);
    }
}
