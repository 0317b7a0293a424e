package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.COSMOS_DB_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.REDIS_CACHES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.initiatives.azure.Roles.DOCUMENTDB_ACCOUNT_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.NETWORK_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.REDIS_CACHE_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_DNS_ZONE_GROUP;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_ENDPOINT_SUBNET;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.PrivateEndpoint;
import java.util.List;

/** Cosmos DB and Redis: guard ePHI that is transmitted over a network. */
final class CosmosAndRedis {
    static final Control COSMOS_PRIVATE = control("DB-13", "cosmos.private")
            .titled("Cosmos DB is closed to public networks")
            .implementing(TRANSMISSION_SECURITY)
            .on(COSMOS_DB_ACCOUNTS)
            .mustHave(COSMOS_DB_ACCOUNTS.publicNetworkAccess().equalTo("Disabled"))
            .otherwise(AUDIT)
            .orModify(
                    DOCUMENTDB_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(COSMOS_DB_ACCOUNTS.publicNetworkAccess().alias(), Value.of("Disabled")))
            .because("A leaked key opens an account with ePHI from anywhere as long as it is on the internet.");

    static final Control COSMOS_PRIVATE_ENDPOINT = control("DB-13-endpoint", "cosmos.private-endpoint")
            .titled("Cosmos DB is reached through an approved private endpoint")
            .implementing(TRANSMISSION_SECURITY)
            .on(COSMOS_DB_ACCOUNTS)
            .mustHave(PrivateEndpoint.connectionsOf(COSMOS_DB_ACCOUNTS.name()))
            .satisfying(PrivateEndpoint.approved(COSMOS_DB_ACCOUNTS.name()))
            .otherwiseAudit()
            .orDeploy(
                    PrivateEndpoint.deployment("Sql", "privatelink.documents.azure.com"),
                    DOCUMENTDB_ACCOUNT_CONTRIBUTOR,
                    NETWORK_CONTRIBUTOR)
            .because("Without a private endpoint, ePHI travels to the account's public address.")
            .with(PRIVATE_ENDPOINT_SUBNET, PRIVATE_DNS_ZONE_GROUP);

    static final Control COSMOS_MIN_TLS = control("DB-15", "cosmos.min-tls")
            .titled("Cosmos DB speaks TLS 1.2 or newer")
            .implementing(TRANSMISSION_SECURITY)
            .on(COSMOS_DB_ACCOUNTS)
            .mustHave(COSMOS_DB_ACCOUNTS.minimalTlsVersion().in("Tls12", "Tls13"))
            .otherwise(DENY)
            .because("Account keys and documents with ePHI can be read from connections below TLS 1.2.");

    static final Control REDIS_TLS = control("DB-17", "redis.tls")
            .titled("Redis speaks TLS 1.2 and nothing else")
            .implementing(TRANSMISSION_SECURITY)
            .on(REDIS_CACHES)
            .mustHave(allOf(
                    not(REDIS_CACHES.enableNonSslPort().isTrue()),
                    REDIS_CACHES.minimumTlsVersion().equalTo("1.2")))
            .otherwise(DENY)
            .orModify(
                    REDIS_CACHE_CONTRIBUTOR,
                    addOrReplace(REDIS_CACHES.enableNonSslPort().alias(), Value.of(false)),
                    addOrReplace(REDIS_CACHES.minimumTlsVersion().alias(), Value.of("1.2")))
            .because("The plain port carries the access key and cached ePHI for everybody on the way to read.");

    static final Control REDIS_PRIVATE = control("DB-18", "redis.private-no-keys")
            .titled("Redis is closed to public networks and does not accept keys")
            .implementing(TRANSMISSION_SECURITY, PERSON_OR_ENTITY_AUTHENTICATION)
            .on(REDIS_CACHES)
            .mustHave(allOf(
                    REDIS_CACHES.publicNetworkAccess().equalTo("Disabled"),
                    REDIS_CACHES.disableAccessKeyAuthentication().isTrue()))
            .otherwise(AUDIT)
            .because("One key for everyone and an address on the internet leave cached ePHI without a guard.");

    private CosmosAndRedis() {}

    static List<Control> controls() {
        return List.of(COSMOS_PRIVATE, COSMOS_PRIVATE_ENDPOINT, COSMOS_MIN_TLS, REDIS_TLS, REDIS_PRIVATE);
    }
}
