package dev.safeguard.initiatives.s164_308.evaluation;

import static dev.safeguard.dsl.azure.ResourceTypes.REGISTRATION_DEFINITIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.BUSINESS_ASSOCIATE_ASSURANCES;
import static dev.safeguard.dsl.hipaa.Safeguards.INFORMATION_ACCESS_MANAGEMENT;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/** Business associates that manage resources from a tenant of their own. */
final class CrossTenant {
    private static final Parameter MANAGING_TENANTS = Parameter.strings("listOfAllowedTenants")
            .described(
                    "Managing tenants",
                    "Ids of the Entra tenants that may manage resources through Azure Lighthouse; while the list is empty, none may.");

    static final Control LIGHTHOUSE_TENANTS = control("XT-02", "lighthouse.allowed-tenants")
            .titled("Azure Lighthouse delegates to listed tenants only")
            .implementing(BUSINESS_ASSOCIATE_ASSURANCES, INFORMATION_ACCESS_MANAGEMENT)
            .on(REGISTRATION_DEFINITIONS)
            .mustHave(REGISTRATION_DEFINITIONS.managedByTenantId().in(MANAGING_TENANTS))
            .otherwise(DENY)
            .because("A managing tenant sees ePHI as its own staff would; without a contract that is a disclosure.")
            .with(MANAGING_TENANTS);

    private CrossTenant() {}

    static List<Control> controls() {
        return List.of(LIGHTHOUSE_TENANTS);
    }
}
