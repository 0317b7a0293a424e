package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.SUBSCRIPTIONS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS_PEERINGS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.initiatives.azure.Given.isEmpty;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.initiatives.azure.ChildResource;

/** A peering of two virtual networks, inside the network or as a resource of its own. */
final class Peering {
    static final Parameter NETWORKS = Parameter.strings("networkAllowedRemoteVnetIds")
            .described(
                    "Networks that may be peered",
                    "Full ids of the virtual networks that others may peer with; as long as the list is empty, all may.");

    /** Keeps development and production apart. */
    static final Parameter SUBSCRIPTIONS = Parameter.strings("networkAllowedPeerSubscriptionIds")
            .described(
                    "Subscriptions that may be peered",
                    "Ids of the subscriptions of the same environment; as long as the list is empty, all are.");

    static final ChildResource INLINE =
            ChildResource.elementOf(VIRTUAL_NETWORKS.virtualNetworkPeerings().alias());
    static final ChildResource RESOURCE = ChildResource.ofType(VIRTUAL_NETWORKS_PEERINGS.name());

    private static final String REMOTE = "remoteVirtualNetwork.id";

    private Peering() {}

    static Condition approved(ChildResource peering) {
        return allOf(
                anyOf(isEmpty(NETWORKS), peering.field(REMOTE).in(NETWORKS)),
                anyOf(isEmpty(SUBSCRIPTIONS), ResourceIds.inSubscriptions(peering.value(REMOTE), SUBSCRIPTIONS)));
    }
}
