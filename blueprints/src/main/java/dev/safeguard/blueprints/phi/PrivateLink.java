package dev.safeguard.blueprints.phi;

import static dev.safeguard.blueprints.phi.PhiNames.located;
import static dev.safeguard.blueprints.phi.PhiNames.named;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.array;

import dev.safeguard.blueprints.template.ArmTypes;
import dev.safeguard.blueprints.template.TemplateEntry;
import dev.safeguard.blueprints.template.TemplateResource;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/**
 * The private way to a service: an endpoint in the spoke, and a DNS zone that leads the service's public name there.
 *
 * @param groupId what of the service is reached, in Azure's words: {@code vault}, {@code blob}
 * @param zone name of the private DNS zone
 */
record PrivateLink(String groupId, Value zone, TemplateResource service) {

    static List<PrivateLink> all() {
        return List.of(
                new PrivateLink("vault", PhiNames.VAULT_ZONE, PhiKeys.VAULT),
                new PrivateLink("blob", PhiNames.BLOB_ZONE, PhiStorage.ACCOUNT));
    }

    List<TemplateEntry> resources() {
        TemplateResource dns = elsewhere(TemplateResource.resource(ArmTypes.PRIVATE_DNS_ZONE, zone));
        TemplateResource endpoint = endpoint();
        return List.of(dns, link(dns), endpoint, zoneGroup(endpoint, dns));
    }

    /** Listed under {@code privateLinkServiceConnections}, it is approved at once, by the rights of who deploys. */
    private TemplateResource endpoint() {
        Value connection = NO_MEMBERS
                .with("name", Value.of(groupId))
                .with(
                        "properties",
                        NO_MEMBERS
                                .with("privateLinkServiceId", service.id())
                                .with("groupIds", array(Value.of(groupId))));
        return located(ArmTypes.PRIVATE_ENDPOINT, named("pe-{0}-" + groupId))
                .properties(NO_MEMBERS
                        .with("subnet", NO_MEMBERS.with("id", PhiNetwork.subnetId(PhiNetwork.ENDPOINT_SUBNET)))
                        .with("privateLinkServiceConnections", array(connection)))
                .after(PhiNetwork.NETWORK, service);
    }

    private static TemplateResource link(TemplateResource dns) {
        return elsewhere(dns.child(ArmTypes.PRIVATE_DNS_LINK, named("link-{0}")))
                .properties(NO_MEMBERS
                        .with("registrationEnabled", Value.of(false))
                        .with("virtualNetwork", NO_MEMBERS.with("id", PhiNetwork.NETWORK.id())))
                .after(PhiNetwork.NETWORK);
    }

    private TemplateResource zoneGroup(TemplateResource endpoint, TemplateResource dns) {
        Value config = NO_MEMBERS
                .with("name", Value.of(groupId))
                .with("properties", NO_MEMBERS.with("privateDnsZoneId", dns.id()));
        return endpoint.child(ArmTypes.PRIVATE_DNS_ZONE_GROUP, Value.of("default"))
                .properties(NO_MEMBERS.with("privateDnsZoneConfigs", array(config)))
                .after(dns);
    }

    /** DNS belongs to no region. */
    private static TemplateResource elsewhere(TemplateResource dns) {
        return dns.with("location", Value.of("global")).with("tags", PhiNames.tags());
    }
}
