package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.PRIVATE_ENDPOINTS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS_PEERINGS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS_SUBNETS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.INFORMATION_ACCESS_MANAGEMENT;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.initiatives.azure.ChildResource;
import dev.safeguard.initiatives.azure.Subnets;
import java.util.List;

/** Networks: guard ePHI that is transmitted over a network. */
final class Network {
    static final Control APPROVED_PEERINGS = control("NET-05", "network.peering-allowlist")
            .titled("Virtual networks peer with approved networks only")
            .implementing(TRANSMISSION_SECURITY, INFORMATION_ACCESS_MANAGEMENT)
            .on(VIRTUAL_NETWORKS)
            .mustHave(VIRTUAL_NETWORKS.virtualNetworkPeerings().all(peering -> Peering.approved(Peering.INLINE)))
            .alsoOn(VIRTUAL_NETWORKS_PEERINGS)
            .mustHave(Peering.approved(Peering.RESOURCE))
            .otherwise(DENY)
            .because("A peering joins two networks, and whoever controls the other one reaches ePHI in this one.")
            .with(Peering.NETWORKS, Peering.SUBSCRIPTIONS);

    static final Control ROUTED_SUBNETS = control("NET-06", "network.udr-firewall")
            .titled("Subnets have a route table, so that traffic can be led through the firewall")
            .implementing(TRANSMISSION_SECURITY)
            .on(VIRTUAL_NETWORKS)
            .mustHave(Subnets.eachInside(Network::isRouted))
            .alsoOn(VIRTUAL_NETWORKS_SUBNETS)
            .mustHave(Subnets.itself(Network::isRouted))
            .otherwise(AUDIT)
            .because("Without a route of its own, a subnet with ePHI sends to the internet past the firewall.")
            .with(Subnets.RESERVED);

    static final Control PRIVATE_SUBNETS = control("NET-07", "network.private-subnet")
            .titled("Subnets have no default outbound access to the internet")
            .implementing(TRANSMISSION_SECURITY)
            .on(VIRTUAL_NETWORKS)
            .mustHave(Subnets.eachInside(Network::isPrivate))
            .alsoOn(VIRTUAL_NETWORKS_SUBNETS)
            .mustHave(Subnets.itself(Network::isPrivate))
            .otherwise(AUDIT)
            .because("Default outbound access is a way out for ePHI that nobody asked for and nobody watches.")
            .with(Subnets.RESERVED);

    static final Control OWN_PRIVATE_ENDPOINTS = control("NET-19", "network.pe-same-tenant")
            .titled("Private endpoints lead to approved subscriptions only")
            .implementing(TRANSMISSION_SECURITY)
            .on(PRIVATE_ENDPOINTS)
            .mustHave(allOf(
                    PRIVATE_ENDPOINTS
                            .privateLinkServiceConnections()
                            .all(connection -> PrivateConnection.stays(PrivateConnection.AUTOMATIC)),
                    PRIVATE_ENDPOINTS
                            .manualPrivateLinkServiceConnections()
                            .all(connection -> PrivateConnection.stays(PrivateConnection.MANUAL))))
            .otherwise(DENY)
            .because("A private endpoint to a stranger's service is a tunnel for ePHI that no firewall sees.")
            .with(PrivateConnection.SUBSCRIPTIONS);

    private Network() {}

    static List<Control> controls() {
        return List.of(APPROVED_PEERINGS, ROUTED_SUBNETS, PRIVATE_SUBNETS, OWN_PRIVATE_ENDPOINTS);
    }

    private static Condition isRouted(ChildResource subnet) {
        return subnet.field("routeTable.id").exists();
    }

    private static Condition isPrivate(ChildResource subnet) {
        return subnet.field("defaultOutboundAccess").isFalse();
    }
}
