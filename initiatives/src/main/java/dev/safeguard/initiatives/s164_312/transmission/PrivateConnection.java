package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.PRIVATE_ENDPOINTS;
import static dev.safeguard.dsl.azure.ResourceTypes.SUBSCRIPTIONS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.initiatives.azure.Given.isEmpty;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.initiatives.azure.ChildResource;

/** A connection of a private endpoint to the service behind it. */
final class PrivateConnection {
    static final Parameter SUBSCRIPTIONS = Parameter.strings("networkPrivateEndpointSubscriptionIds")
            .described(
                    "Subscriptions behind private endpoints",
                    "Ids of the subscriptions that private endpoints may lead to; as long as the list is empty, any whose id is shown.");

    static final ChildResource AUTOMATIC = ChildResource.elementOf(
            PRIVATE_ENDPOINTS.privateLinkServiceConnections().alias());
    static final ChildResource MANUAL = ChildResource.elementOf(
            PRIVATE_ENDPOINTS.manualPrivateLinkServiceConnections().alias());

    private static final String SERVICE = "privateLinkServiceId";

    private PrivateConnection() {}

    /** A service named by an alias instead of an id belongs to somebody whom nobody can see. */
    static Condition stays(ChildResource connection) {
        return allOf(
                connection.field(SERVICE).matching("/subscriptions/*"),
                anyOf(isEmpty(SUBSCRIPTIONS), ResourceIds.inSubscriptions(connection.value(SERVICE), SUBSCRIPTIONS)));
    }
}
