package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.PURVIEW_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.SYNAPSE_WORKSPACES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.RISK_ANALYSIS;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.SharedParameters.ALLOWED_TENANTS;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Services that read from many others, and could carry what they read out of the tenant. */
final class CrossTenant {
    static final Control NO_EXFILTRATION = control("XT-04", "synapse.adf-exfiltration")
            .titled("Synapse connects to approved tenants only")
            .implementing(TRANSMISSION_SECURITY)
            .on(SYNAPSE_WORKSPACES)
            .mustHave(allOf(
                    SYNAPSE_WORKSPACES
                            .managedVirtualNetworkSettingsPreventDataExfiltration()
                            .isTrue(),
                    SYNAPSE_WORKSPACES
                            .managedVirtualNetworkSettingsAllowedAadTenantIdsForLinking()
                            .all(tenant -> anyOf(
                                    tenant.equalTo(expression("subscription().tenantId")),
                                    tenant.in(ALLOWED_TENANTS)))))
            .otherwise(AUDIT)
            .because(
                    "An analytics workspace that may connect anywhere can copy every record it reads to a stranger's tenant.")
            .with(ALLOWED_TENANTS);

    static final Control PURVIEW_PRIVATE = control("XT-05", "purview.account")
            .titled("Purview is reached through a private endpoint only, its managed storage too")
            .implementing(TRANSMISSION_SECURITY, RISK_ANALYSIS)
            .on(PURVIEW_ACCOUNTS)
            .mustHave(allOf(
                    PURVIEW_ACCOUNTS.publicNetworkAccess().equalTo("Disabled"),
                    PURVIEW_ACCOUNTS.managedResourcesPublicNetworkAccess().equalTo("Disabled"),
                    PURVIEW_ACCOUNTS
                            .privateEndpointConnections()
                            .any(connection -> connection
                                    .privateLinkServiceConnectionStateStatus()
                                    .equalTo("Approved"))))
            .otherwise(AUDIT)
            .because("The catalogue tells where all ePHI lies, and keeps samples of it while it scans.");

    private CrossTenant() {}

    static List<Control> controls() {
        return List.of(NO_EXFILTRATION, PURVIEW_PRIVATE);
    }
}
