package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.Fields.field;
import static dev.safeguard.dsl.azure.ResourceTypes.API_MANAGEMENT_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.API_MANAGEMENT_SERVICE_APIS;
import static dev.safeguard.dsl.azure.ResourceTypes.API_MANAGEMENT_SERVICE_BACKENDS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.Control;
import java.util.List;

/** API Management: guard ePHI that is transmitted over a network. */
final class ApiManagement {
    private static final ResourceType NAMED_VALUES =
            ResourceType.of("Microsoft.ApiManagement/service/namedValues", false);

    static final Control API_HTTPS_ONLY = control("APP-15", "apim.https-only")
            .titled("APIs are published over encrypted protocols only")
            .implementing(TRANSMISSION_SECURITY)
            .on(API_MANAGEMENT_SERVICE_APIS)
            .mustHave(allOf(
                    API_MANAGEMENT_SERVICE_APIS.protocols().isNotEmpty(),
                    API_MANAGEMENT_SERVICE_APIS.protocols().none(protocol -> protocol.in("http", "ws"))))
            .otherwise(DENY)
            .because("An API that answers plain HTTP sends ePHI and the caller's token in the clear.");

    static final Control BACKEND_TLS = control("APP-16", "apim.backend-tls")
            .titled("API backends are called over HTTPS, with certificates checked and credentials shown")
            .implementing(TRANSMISSION_SECURITY, PERSON_OR_ENTITY_AUTHENTICATION)
            .on(API_MANAGEMENT_SERVICE_BACKENDS)
            // A pool has no address of its own; its members are backends, too.
            .when(API_MANAGEMENT_SERVICE_BACKENDS.url().exists())
            .mustHave(allOf(
                    API_MANAGEMENT_SERVICE_BACKENDS.url().matching("https://*"),
                    not(API_MANAGEMENT_SERVICE_BACKENDS
                            .tlsValidateCertificateChain()
                            .isFalse()),
                    not(API_MANAGEMENT_SERVICE_BACKENDS
                            .tlsValidateCertificateName()
                            .isFalse()),
                    BackendCredentials.shown()))
            .otherwise(AUDIT)
            .because("Unchecked, the gateway would hand ePHI to whoever answers at the backend's address.");

    static final Control GATEWAY_CLOSED = control("APP-17", "apim.gateway-tls-network")
            .titled("API Management shuns old TLS, sits in a network and keeps secrets in Key Vault")
            .implementing(TRANSMISSION_SECURITY)
            .on(API_MANAGEMENT_SERVICES)
            .mustHave(allOf(
                    GatewayProtocols.noneBelowTls12(),
                    anyOf(
                            API_MANAGEMENT_SERVICES.virtualNetworkType().in("External", "Internal"),
                            API_MANAGEMENT_SERVICES.publicNetworkAccess().equalTo("Disabled"))))
            .alsoOn(NAMED_VALUES)
            .when(field(NAMED_VALUES + "/secret").isTrue())
            .mustHave(field(NAMED_VALUES + "/keyVault.secretIdentifier").exists())
            .otherwise(AUDIT)
            .because("Every call for ePHI passes the gateway; its weakest protocol and its worst kept secret count.");

    private ApiManagement() {}

    static List<Control> controls() {
        return List.of(API_HTTPS_ONLY, BACKEND_TLS, GATEWAY_CLOSED);
    }
}
