package dev.safeguard.initiatives.paas;

import static dev.safeguard.dsl.azure.Fields.field;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Related;

/**
 * Column PE: the service is reached through a private endpoint.
 *
 * @param group what the endpoint connects to; Private Link's name for that part of the service
 */
record PrivateLink(String group) implements Cell {

    static Cell pe(String group) {
        return new PrivateLink(group);
    }

    @Override
    public Control control(Row row) {
        String connections = row.type().name() + "/privateEndpointConnections";
        return row.control("PE", "private-endpoint")
                .titled(row.name() + " is reached through an approved private endpoint")
                .implementing(TRANSMISSION_SECURITY)
                .on(row.type())
                .mustHave(Related.ofType(connections))
                .satisfying(field(connections + "/privateLinkServiceConnectionState.status")
                        .equalTo("Approved"))
                .otherwiseAudit()
                .because("Without a private endpoint, ePHI travels to an address that the whole internet can reach.");
    }
}
