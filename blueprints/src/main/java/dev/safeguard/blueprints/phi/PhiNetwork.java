package dev.safeguard.blueprints.phi;

import static dev.safeguard.blueprints.phi.PhiNames.located;
import static dev.safeguard.blueprints.phi.PhiNames.named;
import static dev.safeguard.blueprints.phi.SecurityRules.allow;
import static dev.safeguard.blueprints.phi.SecurityRules.denyAllInBound;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.array;

import dev.safeguard.blueprints.template.Arm;
import dev.safeguard.blueprints.template.ArmTypes;
import dev.safeguard.blueprints.template.TemplateEntry;
import dev.safeguard.blueprints.template.TemplateResource;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** The spoke: a subnet where ePHI is processed and one for private endpoints, both closed unless a rule opens them. */
final class PhiNetwork {
    static final String PHI_SUBNET = "snet-phi";
    static final String ENDPOINT_SUBNET = "snet-endpoints";

    private static final Value ANYWHERE = Value.of("0.0.0.0/0");
    private static final Value SPOKE = PhiParameters.ADDRESS_PREFIX.value();
    private static final Value PHI_RANGE = Arm.call("cidrSubnet", SPOKE, Value.of(24), Value.of(0));
    /** The first /26 after the PHI subnet. */
    private static final Value ENDPOINT_RANGE = Arm.call("cidrSubnet", SPOKE, Value.of(26), Value.of(4));

    /** Without the second rule, the last one would also cut off Azure's load balancer probes. */
    private static final TemplateResource PHI_RULES = located(ArmTypes.NETWORK_SECURITY_GROUP, named("nsg-{0}-phi"))
            .properties(NO_MEMBERS.with(
                    "securityRules",
                    array(
                            allow("AllowClientHttpsInBound", 100, PhiParameters.CLIENT_ADDRESS_PREFIX.value(), "443"),
                            allow("AllowLoadBalancerProbesInBound", 110, Value.of("AzureLoadBalancer"), "443"),
                            denyAllInBound())));

    private static final TemplateResource ENDPOINT_RULES = located(
                    ArmTypes.NETWORK_SECURITY_GROUP, named("nsg-{0}-endpoints"))
            .properties(NO_MEMBERS.with(
                    "securityRules", array(allow("AllowSpokeHttpsInBound", 100, SPOKE, "443"), denyAllInBound())));

    /** Whatever leaves the network goes through the firewall or, without one, nowhere. */
    private static final TemplateResource ROUTES = located(ArmTypes.ROUTE_TABLE, named("rt-{0}"))
            .properties(NO_MEMBERS
                    .with("disableBgpRoutePropagation", Value.of(true))
                    .with("routes", array(wayOut())));

    static final TemplateResource NETWORK = located(ArmTypes.VIRTUAL_NETWORK, named("vnet-{0}"))
            .properties(NO_MEMBERS
                    .with("addressSpace", NO_MEMBERS.with("addressPrefixes", array(SPOKE)))
                    .with(
                            "encryption",
                            NO_MEMBERS
                                    .with("enabled", Value.of(true))
                                    .with("enforcement", Value.of("AllowUnencrypted")))
                    .with(
                            "subnets",
                            array(
                                    subnet(PHI_SUBNET, PHI_RANGE, PHI_RULES),
                                    subnet(ENDPOINT_SUBNET, ENDPOINT_RANGE, ENDPOINT_RULES))))
            .after(PHI_RULES, ENDPOINT_RULES, ROUTES);

    private static final TemplateResource PEERING = NETWORK.child(ArmTypes.PEERING, Value.of("peer-hub"))
            .onlyIf(Arm.call("not", Arm.call("empty", PhiParameters.HUB_NETWORK_ID.value())))
            .properties(NO_MEMBERS
                    .with("remoteVirtualNetwork", NO_MEMBERS.with("id", PhiParameters.HUB_NETWORK_ID.value()))
                    .with("allowVirtualNetworkAccess", Value.of(true))
                    .with("allowForwardedTraffic", Value.of(true))
                    .with("allowGatewayTransit", Value.of(false))
                    .with("useRemoteGateways", Value.of(false)));

    private PhiNetwork() {}

    static List<TemplateEntry> resources() {
        return List.of(
                PHI_RULES,
                PhiMonitoring.logsOf(PHI_RULES),
                ENDPOINT_RULES,
                PhiMonitoring.logsOf(ENDPOINT_RULES),
                ROUTES,
                NETWORK,
                PEERING);
    }

    static Value.Expression subnetId(String subnet) {
        return Arm.id(ArmTypes.SUBNET, List.of(named("vnet-{0}"), Value.of(subnet)));
    }

    /** Network policies make the rules hold for private endpoints too. */
    private static Value subnet(String name, Value range, TemplateResource rules) {
        return NO_MEMBERS
                .with("name", Value.of(name))
                .with(
                        "properties",
                        NO_MEMBERS
                                .with("addressPrefix", range)
                                .with("networkSecurityGroup", NO_MEMBERS.with("id", rules.id()))
                                .with("routeTable", NO_MEMBERS.with("id", ROUTES.id()))
                                .with("privateEndpointNetworkPolicies", Value.of("Enabled"))
                                .with("defaultOutboundAccess", Value.of(false)));
    }

    private static Value wayOut() {
        Value firewall = PhiParameters.FIREWALL_ADDRESS.value();
        Value none = Arm.call("empty", firewall);
        Value nowhere = Arm.call(
                "createObject", Value.of("addressPrefix"), ANYWHERE, Value.of("nextHopType"), Value.of("None"));
        Value through = Arm.call(
                "createObject",
                Value.of("addressPrefix"),
                ANYWHERE,
                Value.of("nextHopType"),
                Value.of("VirtualAppliance"),
                Value.of("nextHopIpAddress"),
                firewall);
        return NO_MEMBERS.with("name", Value.of("way-out")).with("properties", Arm.call("if", none, nowhere, through));
    }
}
