package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.http.Router;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Scopes;
import dev.safeguard.deployer.local.store.Store;
import java.util.List;
import java.util.stream.Stream;

/** Tenants, subscriptions and their locations. */
final class SubscriptionRoutes {
    private static final List<String> LOCATIONS =
            List.of("centralus", "eastus", "eastus2", "northeurope", "southcentralus", "westeurope", "westus2");

    private final Store store;
    private final String tenant;
    private final Paging paging;

    SubscriptionRoutes(Store store, String tenant, Paging paging) {
        this.store = store;
        this.tenant = tenant;
        this.paging = paging;
    }

    void addTo(Router router) {
        router.add("GET", "/tenants", this::tenants)
                .add("GET", "/subscriptions", this::list)
                .add("GET", "/subscriptions/{subscription}", this::get)
                .add("GET", "/subscriptions/{subscription}/locations", this::locations);
    }

    private ArmResponse tenants(ArmRequest request) {
        JsonNode self = Json.object()
                .put("id", "/tenants/" + tenant)
                .put("tenantId", tenant)
                .put("tenantCategory", "Home")
                .put("displayName", "Local Azure")
                .put("defaultDomain", "local.onmicrosoft.com")
                .put("countryCode", "US");
        return paging.list(request, List.of(self));
    }

    private ArmResponse list(ArmRequest request) {
        return paging.list(
                request,
                store.ofType("Microsoft.Resources/subscriptions").stream()
                        .map(Entry::body)
                        .toList());
    }

    private ArmResponse get(ArmRequest request) {
        return ArmResponse.ok(store.find(request.path())
                .orElseThrow(() -> Scopes.missing(request.path()))
                .body());
    }

    private ArmResponse locations(ArmRequest request) {
        ArmId subscription = ArmId.subscription(request.variable("subscription"));
        new Scopes(store).require(subscription);
        Stream<JsonNode> all = LOCATIONS.stream()
                .map(name -> Json.object()
                        .put("id", subscription + "/locations/" + name)
                        .put("name", name)
                        .put("type", "Region")
                        .put("displayName", name)
                        .set("metadata", Json.object().put("regionType", "Physical")));
        return paging.list(request, all.toList());
    }
}
