package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.CONTAINER_APPS;
import static dev.safeguard.dsl.azure.ResourceTypes.MANAGED_ENVIRONMENTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Container Apps and their environments: guard ePHI that is transmitted over a network. */
final class ContainerApps {
    static final Control CONTAINER_APPS_TLS = control("APP-14", "containerapps.tls")
            .titled("Container Apps take HTTPS only, stay internal and encrypt traffic between each other")
            .implementing(TRANSMISSION_SECURITY)
            .on(CONTAINER_APPS)
            .mustHave(not(CONTAINER_APPS.configurationIngressAllowInsecure().isTrue()))
            .alsoOn(MANAGED_ENVIRONMENTS)
            .mustHave(allOf(
                    anyOf(
                            MANAGED_ENVIRONMENTS.vnetConfigurationInternal().isTrue(),
                            MANAGED_ENVIRONMENTS.publicNetworkAccess().equalTo("Disabled")),
                    anyOf(
                            MANAGED_ENVIRONMENTS
                                    .peerTrafficConfigurationEncryptionEnabled()
                                    .isTrue(),
                            MANAGED_ENVIRONMENTS.peerAuthenticationMtlsEnabled().isTrue())))
            // Deny only by choice: an environment cannot be moved into a network later.
            .otherwise(AUDIT)
            .because("Microservices hand ePHI to each other; each hop in the clear is a place to listen.");

    private ContainerApps() {}

    static List<Control> controls() {
        return List.of(CONTAINER_APPS_TLS);
    }
}
