package dev.safeguard.initiatives.s164_312;

import static dev.safeguard.dsl.azure.ResourceTypes.APPLICATION_GATEWAYS;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS_PRIVATE_ENDPOINT_CONNECTIONS;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES_CONFIG;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES_SLOTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_INTEGRITY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.requestApiVersion;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.dsl.rule.Operator.GREATER_OR_EQUALS;
import static dev.safeguard.initiatives.azure.Roles.SQL_SERVER_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.STORAGE_ACCOUNT_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.WEBSITE_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** 164.312(e): guard ePHI that is transmitted over a network. */
public final class TransmissionSecurity {
    private static final Parameter STORAGE_TLS = Parameter.strings("storageAllowedTls", "TLS1_2", "TLS1_3")
            .described("TLS versions of storage", "Values of minimumTlsVersion that are good enough.");
    private static final Parameter GATEWAY_POLICIES = Parameter.strings(
                    "appGatewaySslPolicies",
                    "AppGwSslPolicy20170401S",
                    "AppGwSslPolicy20220101",
                    "AppGwSslPolicy20220101S")
            .described("TLS policies of Application Gateway", "Predefined policies that start at TLS 1.2.");

    static final Control STORAGE_HTTPS_ONLY = control("STG-01", "storage.https-only")
            .titled("Secure transfer (HTTPS) required")
            .implementing(TRANSMISSION_ENCRYPTION, TRANSMISSION_INTEGRITY, TRANSMISSION_SECURITY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(anyOf(
                    STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().isTrue(),
                    // The service's default became true with this version; a template may leave the property out.
                    allOf(
                            STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().absent(),
                            requestApiVersion(GREATER_OR_EQUALS, "2019-04-01"))))
            .otherwise(DENY)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().alias(), Value.of(true)))
            .because("Plain HTTP would carry ePHI unencrypted between client and storage.");

    static final Control STORAGE_MIN_TLS = control("STG-02", "storage.min-tls")
            .titled("Storage speaks TLS 1.2 or newer")
            .implementing(TRANSMISSION_ENCRYPTION, TRANSMISSION_SECURITY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.minimumTlsVersion().in(STORAGE_TLS))
            .otherwise(DENY)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(STORAGE_ACCOUNTS.minimumTlsVersion().alias(), Value.of("TLS1_2")))
            .because("TLS 1.0 and 1.1 have known weaknesses that expose ePHI on the wire.")
            .with(STORAGE_TLS);

    static final Control STORAGE_PRIVATE_ENDPOINT = control("STG-06", "storage.private-endpoint")
            .titled("Storage is reached through an approved private endpoint")
            .implementing(TRANSMISSION_SECURITY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(Related.ofType(STORAGE_ACCOUNTS_PRIVATE_ENDPOINT_CONNECTIONS.name()))
            .satisfying(STORAGE_ACCOUNTS_PRIVATE_ENDPOINT_CONNECTIONS
                    .privateLinkServiceConnectionStateStatus()
                    .equalTo("Approved"))
            .otherwiseAudit()
            .because("Without a private endpoint, ePHI travels to the storage account's public address.");

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

    static final Control APP_HTTPS_ONLY = control("APP-01", "app.https-only")
            .titled("Web and function apps answer HTTPS only")
            .implementing(TRANSMISSION_ENCRYPTION, TRANSMISSION_INTEGRITY, TRANSMISSION_SECURITY)
            .on(WEB_SITES)
            .mustHave(WEB_SITES.httpsOnly().isTrue())
            .alsoOn(WEB_SITES_SLOTS)
            .mustHave(WEB_SITES_SLOTS.httpsOnly().isTrue())
            .otherwise(DENY)
            .because("An app that answers plain HTTP sends sessions and ePHI unencrypted.");

    static final Control APP_MIN_TLS = control("APP-02", "app.min-tls")
            .titled("Web and function apps speak TLS 1.2 or newer, their deployment site too")
            .implementing(TRANSMISSION_SECURITY, TRANSMISSION_ENCRYPTION)
            .on(WEB_SITES)
            .mustHave(Related.ofType(WEB_SITES_CONFIG.name()).named(Value.of("web")))
            .satisfying(allOf(
                    WEB_SITES_CONFIG.minTlsVersion().in("1.2", "1.3"),
                    WEB_SITES_CONFIG.scmMinTlsVersion().in("1.2", "1.3")))
            .otherwiseDeploy(AppTls.deployment(), WEBSITE_CONTRIBUTOR)
            .because("Apps below TLS 1.2 expose ePHI and deployment credentials on the wire.");

    static final Control GATEWAY_TLS = control("NET-09", "appgw.tls-policy")
            .titled("Application Gateway speaks TLS 1.2 or newer")
            .implementing(TRANSMISSION_ENCRYPTION, TRANSMISSION_SECURITY)
            .on(APPLICATION_GATEWAYS)
            .mustHave(anyOf(
                    APPLICATION_GATEWAYS.sslPolicyPolicyName().in(GATEWAY_POLICIES),
                    allOf(
                            APPLICATION_GATEWAYS.sslPolicyPolicyType().in("Custom", "CustomV2"),
                            APPLICATION_GATEWAYS.sslPolicyMinProtocolVersion().in("TLSv1_2", "TLSv1_3")),
                    // Without a policy the default applies, and it starts at TLS 1.2 from this version on.
                    allOf(
                            APPLICATION_GATEWAYS.sslPolicyPolicyName().absent(),
                            APPLICATION_GATEWAYS.sslPolicyPolicyType().absent(),
                            requestApiVersion(GREATER_OR_EQUALS, "2023-02-01"))))
            .otherwise(DENY)
            .because(
                    "The gateway is where TLS from the internet ends; a weak policy there weakens every service behind.")
            .with(GATEWAY_POLICIES);

    private TransmissionSecurity() {}

    public static List<Control> controls() {
        return List.of(
                STORAGE_HTTPS_ONLY,
                STORAGE_MIN_TLS,
                STORAGE_PRIVATE_ENDPOINT,
                SQL_MIN_TLS,
                SQL_NO_PUBLIC_NETWORK,
                SQL_PRIVATE_ENDPOINT,
                APP_HTTPS_ONLY,
                APP_MIN_TLS,
                GATEWAY_TLS);
    }
}
