package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.ResourceTypes.NETWORK_INTERFACES;
import static dev.safeguard.dsl.azure.ResourceTypes.NETWORK_SECURITY_GROUPS;
import static dev.safeguard.dsl.azure.ResourceTypes.NETWORK_SECURITY_GROUPS_SECURITY_RULES;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS_SUBNETS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.CLEARINGHOUSE_ISOLATION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.initiatives.azure.ChildResource;
import dev.safeguard.initiatives.azure.Subnets;
import java.util.List;

/** Networks: only those who were granted access get at ePHI, and each under their own name. */
final class Network {
    private static final Parameter SUBNETS_WITHOUT_NSG = Parameter.strings(
                    "subnetsWithoutNsg",
                    "GatewaySubnet",
                    "AzureFirewallSubnet",
                    "AzureFirewallManagementSubnet",
                    "AzureBastionSubnet",
                    "RouteServerSubnet")
            .described("Subnets without NSG", "Names of subnets that Azure's own services reserve.");

    static final Control SUBNET_HAS_NSG = control("NET-01", "network.subnet-nsg")
            .titled("Every subnet has a network security group")
            .implementing(ACCESS_CONTROL, TRANSMISSION_SECURITY)
            .on(VIRTUAL_NETWORKS)
            .mustHave(VIRTUAL_NETWORKS
                    .subnets()
                    .none(subnet -> allOf(
                            subnet.name().notIn(SUBNETS_WITHOUT_NSG),
                            subnet.networkSecurityGroupId().absent())))
            .alsoOn(VIRTUAL_NETWORKS_SUBNETS)
            .mustHave(anyOf(
                    VIRTUAL_NETWORKS_SUBNETS.resourceName().in(SUBNETS_WITHOUT_NSG),
                    VIRTUAL_NETWORKS_SUBNETS.networkSecurityGroupId().exists()))
            .otherwise(DENY)
            .because("A subnet without rules is a flat network: whatever lands in it can reach ePHI.")
            .with(SUBNETS_WITHOUT_NSG);

    static final Control NO_INTERNET_MANAGEMENT = control("NET-02", "nsg.no-internet-management")
            .titled("No management or database ports open to the internet")
            .implementing(ACCESS_CONTROL)
            .on(NETWORK_SECURITY_GROUPS)
            .mustHave(NETWORK_SECURITY_GROUPS.securityRules().none(rule -> OpenPorts.in(SecurityRule.INLINE)))
            .alsoOn(NETWORK_SECURITY_GROUPS_SECURITY_RULES)
            .mustHave(not(OpenPorts.in(SecurityRule.RESOURCE)))
            .otherwise(DENY)
            .because("Management and database ports on the internet are found and attacked within minutes.")
            .with(OpenPorts.SOURCES);

    static final Control NO_ANY_ANY = control("NET-03", "nsg.no-any-any")
            .titled("No inbound rule allows anything from anywhere")
            .implementing(ACCESS_CONTROL)
            .on(NETWORK_SECURITY_GROUPS)
            .mustHave(NETWORK_SECURITY_GROUPS.securityRules().none(rule -> AnyAny.allowed(SecurityRule.INLINE)))
            .alsoOn(NETWORK_SECURITY_GROUPS_SECURITY_RULES)
            .mustHave(not(AnyAny.allowed(SecurityRule.RESOURCE)))
            .otherwise(DENY)
            .because("One allow-any rule undoes the segmentation of the whole network.")
            .with(OpenPorts.SOURCES)
            .version("1.1.0");

    static final Control ENDS_WITH_DENY = control("NET-04", "nsg.explicit-deny-all")
            .titled("Network security groups end with a rule that denies everything inbound")
            .implementing(ACCESS_CONTROL, CLEARINGHOUSE_ISOLATION)
            .on(NETWORK_SECURITY_GROUPS)
            .mustHave(NETWORK_SECURITY_GROUPS.securityRules().any(rule -> AnyAny.denied(SecurityRule.INLINE)))
            .otherwise(AUDIT)
            .because("Azure's default lets every machine of the network and its peers reach systems with ePHI.");

    static final Control NO_IP_FORWARDING = control("NET-08", "network.no-ip-forwarding")
            .titled("Network interfaces do not forward packets")
            .implementing(ACCESS_CONTROL)
            .on(NETWORK_INTERFACES)
            .mustHave(not(NETWORK_INTERFACES.enableIPForwarding().isTrue()))
            .otherwise(DENY)
            .because("A machine that forwards packets can carry traffic with ePHI around the firewall.");

    static final Control PRIVATE_ENDPOINTS_FILTERED = control("NET-18", "network.pe-policies")
            .titled("Network security groups filter traffic to private endpoints")
            .implementing(ACCESS_CONTROL)
            .on(VIRTUAL_NETWORKS)
            .mustHave(Subnets.eachInside(Network::filtersPrivateEndpoints))
            .alsoOn(VIRTUAL_NETWORKS_SUBNETS)
            .mustHave(Subnets.itself(Network::filtersPrivateEndpoints))
            .otherwise(AUDIT)
            .because("Private endpoints to stores of ePHI ignore security groups until the subnet says otherwise.")
            .with(Subnets.RESERVED);

    private Network() {}

    static List<Control> controls() {
        return List.of(
                SUBNET_HAS_NSG,
                NO_INTERNET_MANAGEMENT,
                NO_ANY_ANY,
                ENDS_WITH_DENY,
                NO_IP_FORWARDING,
                PRIVATE_ENDPOINTS_FILTERED);
    }

    private static Condition filtersPrivateEndpoints(ChildResource subnet) {
        return subnet.field("privateEndpointNetworkPolicies").in("Enabled", "NetworkSecurityGroupEnabled");
    }
}
