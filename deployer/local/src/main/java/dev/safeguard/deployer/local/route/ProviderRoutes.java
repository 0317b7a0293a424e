package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.http.Router;
import dev.safeguard.deployer.local.store.Scopes;
import dev.safeguard.deployer.local.store.Store;
import java.util.Locale;

/** Resource providers: what they offer, and whether a subscription has registered them. */
final class ProviderRoutes {
    private static final String SUBSCRIPTION = "/subscriptions/{subscription}";
    private static final String PROVIDER = SUBSCRIPTION + "/providers/{namespace}";

    private final Store store;
    private final Paging paging;
    private final Registrations registrations;
    private final ProviderFacts facts;

    ProviderRoutes(Store store, Paging paging, Registrations registrations, ProviderFacts facts) {
        this.store = store;
        this.paging = paging;
        this.registrations = registrations;
        this.facts = facts;
    }

    void addTo(Router router) {
        router.add("GET", "/providers", this::listTenant)
                .add("GET", "/providers/{namespace}", this::getTenant)
                .add("GET", SUBSCRIPTION + "/providers", this::list)
                .add("GET", PROVIDER, this::get)
                .add("POST", PROVIDER + "/register", this::register)
                .add("POST", PROVIDER + "/unregister", this::unregister);
    }

    private ArmResponse listTenant(ArmRequest request) {
        return paging.list(request, facts.namespaces(), namespace -> facts.json(namespace, aliases(request)));
    }

    private ArmResponse getTenant(ArmRequest request) {
        return ArmResponse.ok(facts.json(known(request), aliases(request)));
    }

    private ArmResponse list(ArmRequest request) {
        ArmId subscription = subscription(request);
        return paging.list(request, facts.namespaces(), namespace -> json(subscription, namespace, request));
    }

    private ArmResponse get(ArmRequest request) {
        return ArmResponse.ok(json(subscription(request), known(request), request));
    }

    private ArmResponse register(ArmRequest request) {
        registrations.register(subscription(request), known(request));
        return get(request);
    }

    private ArmResponse unregister(ArmRequest request) {
        registrations.unregister(subscription(request), known(request));
        return get(request);
    }

    private ArmId subscription(ArmRequest request) {
        ArmId subscription = ArmId.subscription(request.variable("subscription"));
        new Scopes(store).require(subscription);
        return subscription;
    }

    private String known(ArmRequest request) {
        String asked = request.variable("namespace");
        return facts.namespaces().stream()
                .filter(asked::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> ArmException.notFound(
                        "InvalidResourceNamespace", "The resource namespace '" + asked + "' is invalid."));
    }

    private static boolean aliases(ArmRequest request) {
        return request.query()
                .get("$expand")
                .filter(e -> e.toLowerCase(Locale.ROOT).contains("aliases"))
                .isPresent();
    }

    private ObjectNode json(ArmId subscription, String namespace, ArmRequest request) {
        ObjectNode json = facts.json(namespace, aliases(request));
        json.put("id", subscription + "/providers/" + namespace);
        boolean registered = registrations.isRegistered(subscription, namespace);
        return json.put("registrationState", registered ? "Registered" : "NotRegistered")
                .put("registrationPolicy", "RegistrationRequired");
    }
}
