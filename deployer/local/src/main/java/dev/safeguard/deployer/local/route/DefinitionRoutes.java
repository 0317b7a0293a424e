package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Policy definitions and sets, which differ in their properties and in one status code. */
final class DefinitionRoutes {
    private static final List<String> DEFINITION = List.of(
            "displayName",
            "description",
            "mode",
            "metadata",
            "version",
            "parameters",
            "policyRule",
            "externalEvaluationEnforcementSettings");
    private static final List<String> SET = List.of(
            "displayName",
            "description",
            "metadata",
            "version",
            "parameters",
            "policyDefinitions",
            "policyDefinitionGroups");

    private final Store store;
    private final Paging paging;
    private final PolicyValidation validation;
    private final Supplier<Duration> hiddenFor;

    /** @param hiddenFor how long a new object stays unknown to other calls */
    DefinitionRoutes(Store store, Paging paging, PolicyValidation validation, Supplier<Duration> hiddenFor) {
        this.store = store;
        this.paging = paging;
        this.validation = validation;
        this.hiddenFor = hiddenFor;
    }

    void addTo(Router router) {
        for (String type : List.of(PolicyTypes.DEFINITION, PolicyTypes.SET)) {
            router.add("GET", "{scope}/providers/" + type, request -> list(type, request))
                    .add("GET", "{scope}/providers/" + type + "/{name}", this::get)
                    .add("PUT", "{scope}/providers/" + type + "/{name}", this::put)
                    .add("DELETE", "{scope}/providers/" + type + "/{name}", this::delete);
        }
    }

    private ArmResponse list(String type, ArmRequest request) {
        new Scopes(store).require(request.scope());
        String filter = request.query().get("$filter").orElse("");
        ScopedLists lists = new ScopedLists(store);
        List<Entry> all = filter.equalsIgnoreCase("atExactScope()")
                ? lists.exactly(type, request.scope())
                : lists.atOrAbove(type, request.scope());
        return paging.list(
                request,
                all.stream()
                        .map(Entry::body)
                        .filter(DefinitionFilter.of(filter))
                        .toList());
    }

    private ArmResponse get(ArmRequest request) {
        return ArmResponse.ok(store.find(request.path())
                .orElseThrow(() -> missing(request.path()))
                .body());
    }

    private static ArmException missing(ArmId id) {
        boolean set = id.type().equalsIgnoreCase(PolicyTypes.SET);
        return ArmException.notFound(
                set ? "PolicySetDefinitionNotFound" : "PolicyDefinitionNotFound",
                "The policy " + (set ? "set " : "") + "definition '" + id.name() + "' could not be found.");
    }

    private ArmResponse put(ArmRequest request) {
        ArmId id = request.path();
        boolean set = id.type().equalsIgnoreCase(PolicyTypes.SET);
        ObjectNode sent = Json.object(request.requiredJson(), "properties");
        requireHome(request.scope());
        if (set) {
            validation.initiative(id, request.body());
        } else {
            validation.definition(id, request.body());
        }
        boolean isNew = store.put(id, body(id, sent, set), hiddenFor.get());
        int status = set && !isNew ? 200 : 201; // clients accept nothing but 201 from a definition
        return ArmResponse.of(status, stored(id).body());
    }

    private Entry stored(ArmId id) {
        return store.stored(id).orElseThrow(() -> missing(id));
    }

    private void requireHome(ArmId scope) {
        boolean possible = scope.kind() == ArmId.Kind.MANAGEMENT_GROUP || scope.kind() == ArmId.Kind.SUBSCRIPTION;
        if (!possible) {
            throw ArmException.of(
                    405, "MethodNotAllowed", "Definitions are stored at management groups and subscriptions only.");
        }
        new Scopes(store).require(scope);
    }

    private ObjectNode body(ArmId id, ObjectNode sent, boolean set) {
        Optional<Entry> before = store.stored(id);
        ObjectNode properties = Bodies.pick(sent, set ? SET : DEFINITION);
        properties.put("policyType", "Custom");
        if (!set && !properties.has("mode")) {
            properties.put("mode", "Indexed");
        }
        if (!properties.has("version")) {
            properties.put("version", "1.0.0");
        }
        properties.set("versions", Json.array(List.of(properties.get("version"))));
        properties.set("metadata", Bodies.stampedMetadata(Json.object(properties, "metadata"), before, store.now()));
        ObjectNode body = Bodies.resource(id, properties);
        Bodies.stamp(body, before, store.now());
        return body;
    }

    private ArmResponse delete(ArmRequest request) {
        if (store.find(request.path()).isEmpty()) {
            return ArmResponse.empty(204);
        }
        validation.deletion(request.path());
        store.removeTree(request.path());
        return ArmResponse.empty(200);
    }
}
