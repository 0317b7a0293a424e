package dev.safeguard.deployer.local.route;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.deployer.local.http.Handler;
import dev.safeguard.deployer.local.http.Router;
import dev.safeguard.deployer.local.policy.PolicyService;
import dev.safeguard.deployer.local.store.Store;
import dev.safeguard.deployer.local.store.Tenant;
import java.time.Duration;
import java.util.function.Supplier;

/** All routes of the local Azure over one store. */
public final class Routes {
    private Routes() {}

    /**
     * Puts them together.
     *
     * @param pageSize of lists that ask for none
     * @param hiddenFor how long a new policy object stays unknown to other calls
     * @return handles one call at a time: each sees, and leaves, a consistent store
     */
    public static Handler over(
            Tenant tenant, PolicyService policy, AliasCatalog aliases, int pageSize, Supplier<Duration> hiddenFor) {
        Store store = tenant.store();
        Paging paging = new Paging(pageSize);
        Registrations registrations = new Registrations();
        Router router = new Router();
        new TokenRoutes(tenant).addTo(router);
        new SubscriptionRoutes(store, tenant.id(), paging).addTo(router);
        new ManagementGroupRoutes(store, tenant, paging).addTo(router);
        new GroupMemberRoutes(store, tenant, paging).addTo(router);
        new ResourceGroupRoutes(store, paging, policy.enforcement()).addTo(router);
        new DefinitionRoutes(store, paging, policy.validation(), hiddenFor).addTo(router);
        new AssignmentRoutes(store, tenant, paging, policy.validation(), hiddenFor).addTo(router);
        new ExemptionRoutes(store, paging).addTo(router);
        new AttestationRoutes(store, paging).addTo(router);
        new RoleAssignmentRoutes(store, paging, policy.enforcement()).addTo(router);
        new RoleDefinitionRoutes(paging).addTo(router);
        new PolicyStateRoutes(store, paging, policy.states()).addTo(router);
        new ProviderRoutes(store, paging, registrations, new ProviderFacts(aliases)).addTo(router);
        router.otherwise(new ResourceRoutes(store, paging, policy.enforcement(), registrations)::handle);
        return request -> store.locked(() -> router.handle(request));
    }
}
