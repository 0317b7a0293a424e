package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.http.Router;
import dev.safeguard.deployer.local.policy.AttestationRules;
import dev.safeguard.deployer.local.policy.PolicyTypes;
import dev.safeguard.deployer.local.store.Scopes;
import dev.safeguard.deployer.local.store.Store;
import java.util.List;

/** Attestations on subscriptions, resource groups and resources. */
final class AttestationRoutes {
    private static final String ONE = "{scope}/providers/" + PolicyTypes.ATTESTATION + "/{name}";
    private static final List<String> PROPERTIES = List.of(
            "policyAssignmentId",
            "policyDefinitionReferenceId",
            "complianceState",
            "expiresOn",
            "owner",
            "comments",
            "evidence",
            "assessmentDate",
            "metadata");

    private final Store store;
    private final Paging paging;
    private final AttestationRules rules;

    AttestationRoutes(Store store, Paging paging) {
        this.store = store;
        this.paging = paging;
        this.rules = new AttestationRules(store);
    }

    void addTo(Router router) {
        router.add("GET", "{scope}/providers/" + PolicyTypes.ATTESTATION, this::list)
                .add("GET", ONE, this::get)
                .add("PUT", ONE, this::put)
                .add("DELETE", ONE, this::delete);
    }

    private ArmResponse list(ArmRequest request) {
        new Scopes(store).require(request.scope());
        return paging.list(
                request,
                ExtensionFilter.of(request.query().get("$filter").orElse(""), "policyAssignmentId")
                        .apply(store, PolicyTypes.ATTESTATION, request.scope()));
    }

    private ObjectNode find(ArmId id) {
        return store.find(id)
                .orElseThrow(() -> ArmException.notFound(
                        "AttestationNotFound", "The attestation '" + id.name() + "' is not found."))
                .body();
    }

    private ArmResponse get(ArmRequest request) {
        return ArmResponse.ok(find(request.path()));
    }

    private ArmResponse put(ArmRequest request) {
        ArmId id = request.path();
        if (id.scope().kind() == ArmId.Kind.MANAGEMENT_GROUP) {
            throw ArmException.badRequest("InvalidScope", "A management group cannot be attested.");
        }
        new Scopes(store).require(request.scope());
        ObjectNode properties = Bodies.pick(Json.object(request.requiredJson(), "properties"), PROPERTIES);
        properties.put("provisioningState", "Succeeded");
        properties.put("lastComplianceStateChangeAt", store.now().toString());
        ObjectNode body = Bodies.resource(id, properties);
        rules.check(body);
        Bodies.stamp(body, store.stored(id), store.now());
        return ArmResponse.of(store.put(id, body) ? 201 : 200, find(id));
    }

    private ArmResponse delete(ArmRequest request) {
        return ArmResponse.empty(store.remove(request.path()).isPresent() ? 200 : 204);
    }
}
