package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.MYSQL_FLEXIBLE_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.MYSQL_FLEXIBLE_SERVERS_CONFIGURATIONS;
import static dev.safeguard.dsl.azure.ResourceTypes.POSTGRESQL_FLEXIBLE_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.POSTGRESQL_FLEXIBLE_SERVERS_CONFIGURATIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.initiatives.azure.Roles.CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.PrivateEndpoint;
import dev.safeguard.initiatives.azure.ServerParameters;
import java.util.List;

/**
 * PostgreSQL and MySQL: guard ePHI that is transmitted over a network. An existence check looks for one related resource,
 * so each server parameter has a control of its own.
 */
final class Databases {
    static final Control POSTGRES_TLS = control("DB-01", "postgres.require-tls")
            .titled("PostgreSQL refuses connections without TLS")
            .implementing(TRANSMISSION_SECURITY)
            .on(POSTGRESQL_FLEXIBLE_SERVERS)
            .mustHave(ServerParameters.ofPostgres("require_secure_transport"))
            .satisfying(POSTGRESQL_FLEXIBLE_SERVERS_CONFIGURATIONS.value().equalTo("ON"))
            .otherwiseAudit()
            .orDeploy(ServerParameters.setOnPostgres("require_secure_transport", Value.of("ON")), CONTRIBUTOR)
            .because("A client that may connect without TLS sends its password and ePHI in the clear.")
            .sharingEffect("db-01");

    static final Control POSTGRES_TLS_VERSION = control("DB-01-version", "postgres.min-tls")
            .titled("PostgreSQL speaks TLS 1.2 or newer")
            .implementing(TRANSMISSION_SECURITY)
            .on(POSTGRESQL_FLEXIBLE_SERVERS)
            .mustHave(ServerParameters.ofPostgres("ssl_min_protocol_version"))
            .satisfying(POSTGRESQL_FLEXIBLE_SERVERS_CONFIGURATIONS.value().in("TLSv1.2", "TLSv1.3"))
            .otherwiseAudit()
            .orDeploy(ServerParameters.setOnPostgres("ssl_min_protocol_version", Value.of("TLSv1.2")), CONTRIBUTOR)
            .because("Older versions of TLS have known weaknesses that expose ePHI between client and server.")
            .sharingEffect("db-01");

    static final Control POSTGRES_PRIVATE = control("DB-03", "postgres.private")
            .titled("PostgreSQL is closed to public networks")
            .implementing(TRANSMISSION_SECURITY)
            .on(POSTGRESQL_FLEXIBLE_SERVERS)
            .mustHave(anyOf(
                    POSTGRESQL_FLEXIBLE_SERVERS.networkPublicNetworkAccess().equalTo("Disabled"),
                    POSTGRESQL_FLEXIBLE_SERVERS
                            .networkDelegatedSubnetResourceId()
                            .exists()))
            .otherwise(AUDIT)
            .because("A database on the internet is tried with leaked passwords within hours.");

    static final Control POSTGRES_PRIVATE_ENDPOINT = control("DB-03-endpoint", "postgres.private-endpoint")
            .titled("PostgreSQL outside a virtual network has an approved private endpoint")
            .implementing(TRANSMISSION_SECURITY)
            .on(POSTGRESQL_FLEXIBLE_SERVERS)
            // A server in a delegated subnet is private already, and cannot have endpoints.
            .when(POSTGRESQL_FLEXIBLE_SERVERS.networkDelegatedSubnetResourceId().absent())
            .mustHave(PrivateEndpoint.connectionsOf(POSTGRESQL_FLEXIBLE_SERVERS.name()))
            .satisfying(PrivateEndpoint.approved(POSTGRESQL_FLEXIBLE_SERVERS.name()))
            .otherwiseAudit()
            .because("Without an endpoint of its own, a server is reached over its public address or not at all.");

    static final Control MYSQL_TLS = control("DB-07", "mysql.require-tls")
            .titled("MySQL refuses connections without TLS")
            .implementing(TRANSMISSION_SECURITY)
            .on(MYSQL_FLEXIBLE_SERVERS)
            .mustHave(ServerParameters.ofMysql("require_secure_transport"))
            .satisfying(MYSQL_FLEXIBLE_SERVERS_CONFIGURATIONS.value().equalTo("ON"))
            .otherwiseAudit()
            .because("A client that may leave TLS out sends ePHI in the clear.")
            .sharingEffect("db-07");

    static final Control MYSQL_TLS_VERSION = control("DB-07-version", "mysql.min-tls")
            .titled("MySQL speaks TLS 1.2 or newer")
            .implementing(TRANSMISSION_SECURITY)
            .on(MYSQL_FLEXIBLE_SERVERS)
            .mustHave(ServerParameters.ofMysql("tls_version"))
            .satisfying(MYSQL_FLEXIBLE_SERVERS_CONFIGURATIONS
                    .value()
                    .in("TLSv1.2", "TLSv1.3", "TLSv1.2,TLSv1.3", "TLSv1.3,TLSv1.2"))
            .otherwiseAudit()
            .because("A server that still lists TLS 1.0 or 1.1 lets a client fall back to them.")
            .sharingEffect("db-07");

    static final Control MYSQL_PRIVATE = control("DB-09", "mysql.private")
            .titled("MySQL is closed to public networks")
            .implementing(TRANSMISSION_SECURITY)
            .on(MYSQL_FLEXIBLE_SERVERS)
            .mustHave(anyOf(
                    MYSQL_FLEXIBLE_SERVERS.networkPublicNetworkAccess().equalTo("Disabled"),
                    MYSQL_FLEXIBLE_SERVERS.networkDelegatedSubnetResourceId().exists()))
            .otherwise(AUDIT)
            .because("Every address on the internet can try passwords on a public server with ePHI.");

    private Databases() {}

    static List<Control> controls() {
        return List.of(
                POSTGRES_TLS,
                POSTGRES_TLS_VERSION,
                POSTGRES_PRIVATE,
                POSTGRES_PRIVATE_ENDPOINT,
                MYSQL_TLS,
                MYSQL_TLS_VERSION,
                MYSQL_PRIVATE);
    }
}
