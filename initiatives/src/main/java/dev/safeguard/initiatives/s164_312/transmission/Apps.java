package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES_CONFIG;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES_SLOTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_INTEGRITY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.NETWORK_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.WEBSITE_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_DNS_ZONE_GROUP;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_ENDPOINT_SUBNET;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.PrivateEndpoint;
import dev.safeguard.initiatives.azure.SiteConfiguration;
import java.util.List;

/** Apps: guard ePHI that is transmitted over a network. */
final class Apps {
    static final Control APP_HTTPS_ONLY = control("APP-01", "app.https-only")
            .titled("Web and function apps answer HTTPS only")
            .implementing(TRANSMISSION_ENCRYPTION, TRANSMISSION_INTEGRITY, TRANSMISSION_SECURITY)
            .on(WEB_SITES)
            .mustHave(WEB_SITES.httpsOnly().isTrue())
            .alsoOn(WEB_SITES_SLOTS)
            .mustHave(WEB_SITES_SLOTS.httpsOnly().isTrue())
            .otherwise(DENY)
            // Slots are left to Deny: an operation on their alias would be a conflict on every app.
            .orModify(
                    WEBSITE_CONTRIBUTOR,
                    addOrReplace(WEB_SITES.httpsOnly().alias(), Value.of(true))
                            .when(expression("greaterOrEquals(requestContext().apiVersion, '2019-08-01')")))
            .because("An app that answers plain HTTP sends sessions and ePHI unencrypted.")
            .version("1.1.0");

    static final Control APP_MIN_TLS = control("APP-02", "app.min-tls")
            .titled("Web and function apps speak TLS 1.2 or newer, their deployment site too")
            .implementing(TRANSMISSION_SECURITY, TRANSMISSION_ENCRYPTION)
            .on(WEB_SITES)
            .mustHave(SiteConfiguration.related())
            .satisfying(allOf(
                    WEB_SITES_CONFIG.minTlsVersion().in("1.2", "1.3"),
                    WEB_SITES_CONFIG.scmMinTlsVersion().in("1.2", "1.3")))
            .otherwiseDeploy(
                    SiteConfiguration.setting(NO_MEMBERS
                            .with("minTlsVersion", Value.of("1.2"))
                            .with("scmMinTlsVersion", Value.of("1.2"))),
                    WEBSITE_CONTRIBUTOR)
            .because("Apps below TLS 1.2 expose ePHI and deployment credentials on the wire.");

    static final Control APP_FTPS = control("APP-03", "app.ftps")
            .titled("Apps accept files by FTPS only, or not at all")
            .implementing(TRANSMISSION_SECURITY)
            .on(WEB_SITES)
            .mustHave(SiteConfiguration.related())
            .satisfying(WEB_SITES_CONFIG.ftpsState().in("FtpsOnly", "Disabled"))
            .otherwiseAudit()
            .because(
                    "Plain FTP sends the password that controls the app, and with it the ePHI it handles, in the clear.");

    static final Control APP_NO_PUBLIC_NETWORK = control("APP-08", "app.public-network-disabled")
            .titled("Web and function apps are closed to public networks")
            .implementing(TRANSMISSION_SECURITY)
            .on(WEB_SITES)
            .when(notInEnvironment())
            .mustHave(WEB_SITES.publicNetworkAccess().equalTo("Disabled"))
            .otherwise(AUDIT)
            .orModify(
                    WEBSITE_CONTRIBUTOR,
                    addOrReplace(WEB_SITES.publicNetworkAccess().alias(), Value.of("Disabled"))
                            .when(expression("greaterOrEquals(requestContext().apiVersion, '2022-03-01')")))
            .because("An app with a public address offers its ePHI to every scanner of the internet.");

    static final Control APP_PRIVATE_ENDPOINT = control("APP-08-pe", "app.private-endpoint")
            .titled("Web and function apps are reached through an approved private endpoint")
            .implementing(TRANSMISSION_SECURITY)
            .on(WEB_SITES)
            .when(notInEnvironment())
            .mustHave(PrivateEndpoint.connectionsOf(WEB_SITES.name()))
            .satisfying(PrivateEndpoint.approved(WEB_SITES.name()))
            .otherwiseAudit()
            .orDeploy(
                    PrivateEndpoint.deployment("sites", "privatelink.azurewebsites.net"),
                    WEBSITE_CONTRIBUTOR,
                    NETWORK_CONTRIBUTOR)
            .because("Without a private endpoint, ePHI on its way to the app leaves the private network.")
            .with(PRIVATE_ENDPOINT_SUBNET, PRIVATE_DNS_ZONE_GROUP);

    static final Control APP_OUTBOUND = control("APP-09", "app.vnet-outbound")
            .titled("Apps send all their traffic through the virtual network")
            .implementing(TRANSMISSION_SECURITY)
            .on(WEB_SITES)
            .when(notInEnvironment())
            .mustHave(allOf(
                    // A missing subnet counts as empty.
                    WEB_SITES.virtualNetworkSubnetId().notEqualTo(""),
                    OutboundRouting.ofTraffic(),
                    OutboundRouting.ofConfiguration()))
            .otherwise(AUDIT)
            .because(
                    "What an app sends around the network, ePHI included, no firewall inspects and no flow log records.");

    static final Control APP_END_TO_END = control("APP-10", "app.end-to-end-encryption")
            .titled("Traffic of apps is encrypted inside the platform too")
            .implementing(TRANSMISSION_ENCRYPTION)
            .on(WEB_SITES)
            .mustHave(WEB_SITES.endToEndEncryptionEnabled().isTrue())
            .otherwise(AUDIT)
            .because("By default TLS ends at App Service's front end, and ePHI goes on to the worker in the clear.");

    private Apps() {}

    static List<Control> controls() {
        return List.of(
                APP_HTTPS_ONLY,
                APP_MIN_TLS,
                APP_FTPS,
                APP_NO_PUBLIC_NETWORK,
                APP_PRIVATE_ENDPOINT,
                APP_OUTBOUND,
                APP_END_TO_END);
    }

    /** Apps in an App Service Environment are inside a virtual network already, and lack these settings. */
    private static Condition notInEnvironment() {
        return WEB_SITES.hostingEnvironmentProfileId().absent();
    }
}
