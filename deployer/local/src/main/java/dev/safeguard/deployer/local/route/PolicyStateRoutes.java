package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.expression.NameGuid;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.arm.Query;
import dev.safeguard.deployer.local.http.Router;
import dev.safeguard.deployer.local.policy.PolicyState;
import dev.safeguard.deployer.local.policy.PolicyTypes;
import dev.safeguard.deployer.local.policy.StoredStates;
import dev.safeguard.deployer.local.store.Hierarchy;
import dev.safeguard.deployer.local.store.Scopes;
import dev.safeguard.deployer.local.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Policy states: rows, summaries and the request for a fresh scan. */
final class PolicyStateRoutes {
    private static final String STATES = "{scope}/providers/Microsoft.PolicyInsights/policyStates";
    private static final String RESULTS = "Microsoft.PolicyInsights/asyncOperationResults";
    private static final Set<String> UNSERVED = Set.of("$apply", "$orderby");

    private final Store store;
    private final Hierarchy hierarchy;
    private final Paging paging;
    private final StoredStates stored;

    PolicyStateRoutes(Store store, Paging paging, StoredStates stored) {
        this.store = store;
        this.hierarchy = new Hierarchy(store);
        this.paging = paging;
        this.stored = stored;
    }

    void addTo(Router router) {
        router.add("POST", STATES + "/{view}/queryResults", this::query)
                .add("POST", STATES + "/latest/summarize", this::summarize)
                .add("POST", STATES + "/latest/triggerEvaluation", this::trigger)
                .add("GET", "{scope}/providers/" + RESULTS + "/{operation}", this::finished);
    }

    private ArmResponse query(ArmRequest request) {
        String view = request.variable("view").toLowerCase(Locale.ROOT);
        if (!view.equals("latest") && !view.equals("default")) {
            throw ArmException.badRequest("InvalidPolicyStatesResource", "The view must be latest or default.");
        }
        String context = context(request, view);
        List<ObjectNode> rows = states(request).stream()
                .map(PolicyState::row)
                .map(row -> row(row, context, request.query()))
                .toList();
        return paging.odata(request, context, rows);
    }

    private static String context(ArmRequest request, String view) {
        String scope =
                request.scope().segments().isEmpty() ? "" : request.scope().toString();
        return request.base() + scope + "/providers/Microsoft.PolicyInsights/policyStates/$metadata#" + view;
    }

    private static ObjectNode row(ObjectNode columns, String context, Query query) {
        ObjectNode row = Json.object();
        row.putNull("@odata.id").put("@odata.context", context + "/$entity");
        List<String> selected =
                query.get("$select").map(s -> List.of(s.split("\\s*,\\s*", -1))).orElse(List.of());
        columns.properties().forEach(column -> {
            if (selected.isEmpty() || selected.stream().anyMatch(column.getKey()::equalsIgnoreCase)) {
                row.set(column.getKey(), column.getValue());
            }
        });
        return row;
    }

    private List<PolicyState> states(ArmRequest request) {
        UNSERVED.stream()
                .filter(name -> request.query().get(name).isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw ArmException.notServed("the query option " + name);
                });
        Predicate<PolicyState> inScope = scope(request.scope());
        Predicate<JsonNode> filter =
                request.query().get("$filter").map(Filter::parse).orElse(row -> true);
        return stored.states().stream()
                .filter(inScope)
                .filter(state -> filter.test(state.row()))
                .toList();
    }

    /** A scope, a single resource, or a policy object, whose states below its own subscription or group are meant. */
    private Predicate<PolicyState> scope(ArmId scope) {
        String type = scope.type();
        if (type.equalsIgnoreCase(PolicyTypes.ASSIGNMENT)) {
            return below(scope.scope()).and(state -> state.assignment().name().equalsIgnoreCase(scope.name()));
        }
        if (type.equalsIgnoreCase(PolicyTypes.SET)) {
            return below(scope.scope()).and(state -> named(state.policy().initiativeId(), scope.name()));
        }
        if (type.equalsIgnoreCase(PolicyTypes.DEFINITION)) {
            return below(scope.scope())
                    .and(state -> named(Optional.of(state.policy().definition()), scope.name()));
        }
        return below(scope);
    }

    private static boolean named(Optional<ArmId> id, String name) {
        return id.filter(i -> i.name().equalsIgnoreCase(name)).isPresent();
    }

    private Predicate<PolicyState> below(ArmId scope) {
        new Scopes(store).require(scope);
        return scope.kind() == ArmId.Kind.RESOURCE
                ? state -> state.resource().equals(scope)
                : state -> hierarchy.isAtOrBelow(state.resource(), scope);
    }

    private ArmResponse summarize(ArmRequest request) {
        List<PolicyState> states = states(request);
        boolean withAssignments =
                request.query().number("$top").filter(top -> top == 0).isEmpty();
        String context = context(request, "summary");
        ObjectNode value = Json.object();
        value.putNull("@odata.id").put("@odata.context", context + "/$entity");
        value.setAll(new StateSummary(request).json(states, withAssignments));
        ObjectNode body = Json.object().put("@odata.context", context).put("@odata.count", 1);
        body.set("value", Json.array(List.of(value)));
        return ArmResponse.ok(body);
    }

    private ArmResponse trigger(ArmRequest request) {
        ArmId scope = request.scope();
        if (scope.kind() != ArmId.Kind.SUBSCRIPTION && scope.kind() != ArmId.Kind.RESOURCE_GROUP) {
            throw ArmException.badRequest(
                    "InvalidScope", "An evaluation can be triggered for a subscription or a resource group only.");
        }
        new Scopes(store).require(scope);
        stored.trigger();
        String operation = NameGuid.ofIds("evaluation", scope.toString(), Long.toString(store.revision()));
        String location = request.base() + scope + "/providers/" + RESULTS + "/" + operation + "?api-version="
                + request.apiVersion();
        return ArmResponse.empty(202).with("Location", location).with("Retry-After", "1");
    }

    /** The scan is done by the time anybody asks. */
    private ArmResponse finished(ArmRequest request) {
        new Scopes(store).require(request.scope());
        return ArmResponse.empty(200);
    }
}
