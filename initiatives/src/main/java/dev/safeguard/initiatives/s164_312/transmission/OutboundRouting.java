package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;

import dev.safeguard.dsl.rule.Condition;

/** What an app sends through its virtual network. Both names of each setting count: the service renamed them with api-version 2024-11-01. */
final class OutboundRouting {
    private OutboundRouting() {}

    static Condition ofTraffic() {
        return anyOf(
                WEB_SITES.vnetRouteAllEnabled().isTrue(),
                WEB_SITES.outboundVnetRoutingApplicationTraffic().isTrue(),
                WEB_SITES.outboundVnetRoutingAllTraffic().isTrue());
    }

    /** Images, file shares and backups, which the platform fetches on the app's behalf. */
    static Condition ofConfiguration() {
        return anyOf(
                WEB_SITES.outboundVnetRoutingAllTraffic().isTrue(),
                allOf(
                        WEB_SITES.outboundVnetRoutingImagePullTraffic().isTrue(),
                        WEB_SITES.outboundVnetRoutingContentShareTraffic().isTrue(),
                        WEB_SITES.outboundVnetRoutingBackupRestoreTraffic().isTrue()),
                allOf(
                        WEB_SITES.vnetImagePullEnabled().isTrue(),
                        WEB_SITES.vnetContentShareEnabled().isTrue(),
                        WEB_SITES.vnetBackupRestoreEnabled().isTrue()));
    }
}
