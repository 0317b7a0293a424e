package dev.safeguard.initiatives.paas;

import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.initiatives.azure.Roles.NETWORK_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_DNS_ZONE_GROUP;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_ENDPOINT_SUBNET;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.PrivateEndpoint;

/**
 * Column PE: the service is reached through a private endpoint.
 *
 * @param group what the endpoint connects to; Private Link's name for that part of the service
 * @param dnsZone private DNS zone in the public cloud
 */
record PrivateLink(String group, Value dnsZone) implements Cell {

    static Cell pe(String group, String dnsZone) {
        return pe(group, Value.of(dnsZone));
    }

    static Cell pe(String group, Value dnsZone) {
        return new PrivateLink(group, dnsZone);
    }

    /** The row's role may approve the connection; without it, the endpoint would wait for somebody who does. */
    @Override
    public Control control(Row row) {
        String type = row.type().name();
        return row.control("PE", "private-endpoint")
                .titled(row.name() + " is reached through an approved private endpoint")
                .implementing(TRANSMISSION_SECURITY)
                .on(row.type())
                .mustHave(PrivateEndpoint.connectionsOf(type))
                .satisfying(PrivateEndpoint.approved(type))
                .otherwiseAudit()
                .orDeploy(PrivateEndpoint.deployment(group, dnsZone), row.mender(), NETWORK_CONTRIBUTOR)
                .because("Without a private endpoint, ePHI travels to an address that the whole internet can reach.")
                .with(PRIVATE_ENDPOINT_SUBNET, PRIVATE_DNS_ZONE_GROUP)
                .sharingEffect("paas-pe");
    }
}
