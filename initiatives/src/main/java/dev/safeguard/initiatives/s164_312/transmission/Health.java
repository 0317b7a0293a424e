package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.DEID_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.HEALTHCARE_APIS_WORKSPACES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Health Data Services and de-identification. */
final class Health {
    static final Control HEALTH_PRIVATE = control("HLT-01", "health.private")
            .titled("Health Data Services are reached through a private endpoint only")
            .implementing(TRANSMISSION_SECURITY)
            .on(HEALTHCARE_APIS_WORKSPACES)
            .mustHave(allOf(
                    HEALTHCARE_APIS_WORKSPACES.publicNetworkAccess().equalTo("Disabled"),
                    HEALTHCARE_APIS_WORKSPACES
                            .privateEndpointConnections()
                            .any(connection -> connection
                                    .privateLinkServiceConnectionStateStatus()
                                    .equalTo("Approved"))))
            .otherwise(AUDIT)
            .because("The workspace serves nothing but health records; none of them needs to cross the internet.");

    static final Control DEIDENTIFICATION_PRIVATE = control("HLT-06", "health.deid-private")
            .titled("De-identification is reached through a private endpoint only")
            .implementing(TRANSMISSION_SECURITY, MINIMUM_NECESSARY)
            .on(DEID_SERVICES)
            .mustHave(allOf(
                    DEID_SERVICES.publicNetworkAccess().equalTo("Disabled"),
                    DEID_SERVICES
                            .privateEndpointConnections()
                            .any(connection -> connection
                                    .privateLinkServiceConnectionStateStatus()
                                    .equalTo("Approved"))))
            .otherwise(AUDIT)
            .because("What is sent there still names the patients; that is why it is sent.");

    private Health() {}

    static List<Control> controls() {
        return List.of(HEALTH_PRIVATE, DEIDENTIFICATION_PRIVATE);
    }
}
