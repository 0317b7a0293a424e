package dev.safeguard.initiatives.paas;

import static dev.safeguard.dsl.azure.ResourceTypes.BOT_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.EVENT_GRID_DOMAINS;
import static dev.safeguard.dsl.azure.ResourceTypes.EVENT_GRID_TOPICS;
import static dev.safeguard.dsl.azure.ResourceTypes.EVENT_HUB_NAMESPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.IOT_HUBS;
import static dev.safeguard.dsl.azure.ResourceTypes.SERVICE_BUS_NAMESPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.SIGNAL_R;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_PUB_SUB;
import static dev.safeguard.initiatives.paas.CustomerKey.cmk;
import static dev.safeguard.initiatives.paas.LocalAuthentication.local;
import static dev.safeguard.initiatives.paas.PrivateLink.pe;
import static dev.safeguard.initiatives.paas.PublicAccess.pna;
import static dev.safeguard.initiatives.paas.Row.row;
import static dev.safeguard.initiatives.paas.ServiceRoles.BOT_SERVICE_CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.ServiceRoles.CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.ServiceRoles.EVENT_GRID_CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.ServiceRoles.EVENT_HUBS_DATA_OWNER;
import static dev.safeguard.initiatives.paas.ServiceRoles.SERVICE_BUS_DATA_OWNER;
import static dev.safeguard.initiatives.paas.ServiceRoles.SIGNALR_CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.Setting.mendable;
import static dev.safeguard.initiatives.paas.Setting.required;
import static dev.safeguard.initiatives.paas.TransportEncryption.tls;

import dev.safeguard.dsl.azure.Fields;
import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.rule.Condition;
import java.util.List;

/** Services that carry messages and events between systems, people and devices. */
final class Messaging {
    private static final ResourceType SERVICE_BUS_RULES =
            ResourceType.of("Microsoft.ServiceBus/namespaces/networkRuleSets", false);
    private static final ResourceType EVENT_HUBS_RULES =
            ResourceType.of("Microsoft.EventHub/namespaces/networkRuleSets", false);

    private static final Row SERVICE_BUS = row(
            "servicebus",
            "Service Bus",
            SERVICE_BUS_NAMESPACES,
            SERVICE_BUS_DATA_OWNER,
            pna(mendable(SERVICE_BUS_NAMESPACES.publicNetworkAccess(), "Disabled")
                    .alsoOn(SERVICE_BUS_RULES, closed(SERVICE_BUS_RULES))),
            pe("namespace", "privatelink.servicebus.windows.net"),
            cmk(SERVICE_BUS_NAMESPACES.encryptionKeySource().equalTo("Microsoft.KeyVault")),
            tls(mendable(SERVICE_BUS_NAMESPACES.minimumTlsVersion(), "1.2", "1.3")),
            local(mendable(SERVICE_BUS_NAMESPACES.disableLocalAuth(), true)));

    private static final Row EVENT_HUBS = row(
            "eventhub",
            "Event Hubs",
            EVENT_HUB_NAMESPACES,
            EVENT_HUBS_DATA_OWNER,
            pna(mendable(EVENT_HUB_NAMESPACES.publicNetworkAccess(), "Disabled")
                    .alsoOn(EVENT_HUBS_RULES, closed(EVENT_HUBS_RULES))),
            pe("namespace", "privatelink.servicebus.windows.net"),
            cmk(EVENT_HUB_NAMESPACES.encryptionKeySource().equalTo("Microsoft.KeyVault")),
            tls(mendable(EVENT_HUB_NAMESPACES.minimumTlsVersion(), "1.2", "1.3")),
            local(mendable(EVENT_HUB_NAMESPACES.disableLocalAuth(), true)));

    private static final Row EVENT_GRID_TOPIC = row(
            "eventgrid-topic",
            "Event Grid topic",
            EVENT_GRID_TOPICS,
            EVENT_GRID_CONTRIBUTOR,
            pna(mendable(EVENT_GRID_TOPICS.publicNetworkAccess(), "Disabled")),
            pe("topic", "privatelink.eventgrid.azure.net"),
            tls(required(EVENT_GRID_TOPICS.minimumTlsVersionAllowed().in("1.2", "1.3"))),
            local(mendable(EVENT_GRID_TOPICS.disableLocalAuth(), true)));

    private static final Row EVENT_GRID_DOMAIN = row(
            "eventgrid-domain",
            "Event Grid domain",
            EVENT_GRID_DOMAINS,
            EVENT_GRID_CONTRIBUTOR,
            pna(mendable(EVENT_GRID_DOMAINS.publicNetworkAccess(), "Disabled")),
            pe("domain", "privatelink.eventgrid.azure.net"),
            tls(required(EVENT_GRID_DOMAINS.minimumTlsVersionAllowed().in("1.2", "1.3"))),
            local(mendable(EVENT_GRID_DOMAINS.disableLocalAuth(), true)));

    private static final Row SIGNALR = row(
            "signalr",
            "SignalR",
            SIGNAL_R,
            SIGNALR_CONTRIBUTOR,
            pna(mendable(SIGNAL_R.publicNetworkAccess(), "Disabled")),
            pe("signalr", "privatelink.service.signalr.net"),
            local(mendable(SIGNAL_R.disableLocalAuth(), true)));

    private static final Row WEB_PUBSUB = row(
            "webpubsub",
            "Web PubSub",
            WEB_PUB_SUB,
            SIGNALR_CONTRIBUTOR,
            pna(mendable(WEB_PUB_SUB.publicNetworkAccess(), "Disabled")),
            pe("webpubsub", "privatelink.webpubsub.azure.com"),
            local(mendable(WEB_PUB_SUB.disableLocalAuth(), true)));

    // The hub has a minimum TLS version too, but Azure has no alias for it.
    private static final Row IOT_HUB = row(
            "iothub",
            "IoT Hub",
            IOT_HUBS,
            CONTRIBUTOR,
            pna(mendable(IOT_HUBS.publicNetworkAccess(), "Disabled")),
            pe("iotHub", "privatelink.azure-devices.net"),
            cmk(IOT_HUBS.encryptionKeyVaultProperties()
                    .any(key -> key.keyIdentifier().notEqualTo(""))),
            local(mendable(IOT_HUBS.disableLocalAuth(), true)));

    private static final Row BOT = row(
            "bot",
            "Bot Service",
            BOT_SERVICES,
            BOT_SERVICE_CONTRIBUTOR,
            pna(mendable(BOT_SERVICES.publicNetworkAccess(), "Disabled")),
            pe("Bot", "privatelink.directline.botframework.com"),
            cmk(Fields.field("Microsoft.BotService/botServices/isCmekEnabled").isTrue()),
            local(required(BOT_SERVICES.disableLocalAuth().isTrue())));

    private Messaging() {}

    /** A rule set can open its namespace again. */
    private static Condition closed(ResourceType rules) {
        return Fields.field(rules.name() + "/publicNetworkAccess").equalTo("Disabled");
    }

    static List<Row> rows() {
        return List.of(SERVICE_BUS, EVENT_HUBS, EVENT_GRID_TOPIC, EVENT_GRID_DOMAIN, SIGNALR, WEB_PUBSUB, IOT_HUB, BOT);
    }
}
