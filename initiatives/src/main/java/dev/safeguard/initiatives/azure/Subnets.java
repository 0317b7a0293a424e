package dev.safeguard.initiatives.azure;

import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS_SUBNETS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Parameter;
import java.util.function.Function;

/** What must hold of subnets, wherever a template declares them; those of Azure's own services are left alone. */
public final class Subnets {
    private static final ChildResource INLINE =
            ChildResource.elementOf(VIRTUAL_NETWORKS.subnets().alias());
    private static final ChildResource RESOURCE = ChildResource.ofType(VIRTUAL_NETWORKS_SUBNETS.name());

    /** Such subnets cannot have, or must not have, what others need. */
    public static final Parameter RESERVED = Parameter.strings(
                    "networkReservedSubnets",
                    "GatewaySubnet",
                    "AzureFirewallSubnet",
                    "AzureFirewallManagementSubnet",
                    "AzureBastionSubnet",
                    "RouteServerSubnet")
            .described("Reserved subnets", "Names of subnets that belong to Azure's own services and are left alone.");

    private Subnets() {}

    /** Of a virtual network: every subnet that it declares inside itself. */
    public static Condition eachInside(Function<ChildResource, Condition> required) {
        return VIRTUAL_NETWORKS
                .subnets()
                .none(subnet -> allOf(subnet.name().notIn(RESERVED), not(required.apply(INLINE))));
    }

    /** Of a subnet that is a resource of its own. */
    public static Condition itself(Function<ChildResource, Condition> required) {
        return anyOf(VIRTUAL_NETWORKS_SUBNETS.resourceName().in(RESERVED), required.apply(RESOURCE));
    }
}
