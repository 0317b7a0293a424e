package dev.safeguard.deployer.local.policy;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.deployer.local.store.Store;

/**
 * Azure Policy for one store.
 *
 * @param enforcement for requests that create, change or delete resources
 * @param states for compliance states
 * @param validation for requests that create or change policy objects
 */
public record PolicyService(Enforcement enforcement, StoredStates states, PolicyValidation validation) {

    public static PolicyService over(Store store, AliasCatalog aliases) {
        Library library = new Library(store);
        Engine engine = Engine.with(aliases);
        AssignedPolicies policies = new AssignedPolicies(store, library, engine);
        Governance governance = new Governance(store, policies);
        return new PolicyService(
                new Enforcement(store, governance),
                new StoredStates(store, governance),
                new PolicyValidation(store, library, policies, engine));
    }
}
