package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.initiatives.azure.Roles.SQL_SERVER_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
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

    static final Control SQL_NO_PUBLIC_NETWORK = control("SQL-08", "sql.public-network-disabled")
            .titled("SQL is closed to public networks")
            .implementing(TRANSMISSION_SECURITY, ACCESS_CONTROL)
            .on(SQL_SERVERS)
            .mustHave(SQL_SERVERS.publicNetworkAccess().equalTo("Disabled"))
            .otherwise(DENY)
            .orModify(
                    SQL_SERVER_CONTRIBUTOR,
                    addOrReplace(SQL_SERVERS.publicNetworkAccess().alias(), Value.of("Disabled")))
            .because("A database with a public endpoint is one password away from the internet.");

    static final Control SQL_PRIVATE_ENDPOINT = control("SQL-09", "sql.private-endpoint")
            .titled("SQL is reached through an approved private endpoint")
            .implementing(TRANSMISSION_SECURITY)
            .on(SQL_SERVERS)
            .mustHave(SQL_SERVERS
                    .privateEndpointConnections()
                    .any(connection ->
                            connection.privateLinkServiceConnectionStateStatus().equalTo("Approved")))
            .otherwise(AUDIT)
            .because("Without a private endpoint, queries for ePHI leave the private network.");

    private Sql() {}

    static List<Control> controls() {
        return List.of(SQL_MIN_TLS, SQL_NO_PUBLIC_NETWORK, SQL_PRIVATE_ENDPOINT);
    }
}
