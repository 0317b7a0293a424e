package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.initiatives.azure.Roles.NETWORK_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.SQL_SERVER_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_DNS_ZONE_GROUP;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_ENDPOINT_SUBNET;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.PrivateEndpoint;
import java.util.List;

/** Azure SQL: guard ePHI that is transmitted over a network. */
final class Sql {
    static final Control SQL_MIN_TLS = control("SQL-07", "sql.min-tls")
            .titled("SQL speaks TLS 1.2 or newer")
            .implementing(TRANSMISSION_SECURITY, TRANSMISSION_ENCRYPTION)
            .on(SQL_SERVERS)
            .mustHave(SQL_SERVERS.minimalTlsVersion().in("1.2", "1.3"))
            .otherwise(DENY)
            .orModify(
                    SQL_SERVER_CONTRIBUTOR,
                    addOrReplace(SQL_SERVERS.minimalTlsVersion().alias(), Value.of("1.2")))
            .because("Database connections below TLS 1.2 can be read or altered on the way.");

    static final Control SQL_PRIVATE_ENDPOINT = control("SQL-09", "sql.private-endpoint")
            .titled("SQL is reached through an approved private endpoint")
            .implementing(TRANSMISSION_SECURITY)
            .on(SQL_SERVERS)
            .mustHave(PrivateEndpoint.connectionsOf(SQL_SERVERS.name()))
            .satisfying(PrivateEndpoint.approved(SQL_SERVERS.name()))
            .otherwiseAudit()
            .orDeploy(
                    PrivateEndpoint.deployment("sqlServer", "privatelink.database.windows.net"),
                    SQL_SERVER_CONTRIBUTOR,
                    NETWORK_CONTRIBUTOR)
            .because("Without a private endpoint, queries for ePHI leave the private network.")
            .with(PRIVATE_ENDPOINT_SUBNET, PRIVATE_DNS_ZONE_GROUP)
            .version("2.0.0");

    static final Control SQL_OUTBOUND = control("SQL-11", "sql.outbound-restricted")
            .titled("SQL servers reach listed targets only")
            .implementing(TRANSMISSION_SECURITY)
            .on(SQL_SERVERS)
            .mustHave(SQL_SERVERS.restrictOutboundNetworkAccess().equalTo("Enabled"))
            .otherwise(AUDIT)
            .because("A server that may call any address can copy ePHI into somebody else's storage.");

    private Sql() {}

    static List<Control> controls() {
        return List.of(SQL_MIN_TLS, SQL_PRIVATE_ENDPOINT, SQL_OUTBOUND);
    }
}
