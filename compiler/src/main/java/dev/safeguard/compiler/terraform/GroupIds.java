package dev.safeguard.compiler.terraform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a private endpoint connects to, by the name of the part it connects to. */
final class GroupIds {
    private static final Map<String, List<String>> TYPES = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        storage();
        data();
        others();
    }

    private GroupIds() {}

    private static void storage() {
        for (String part : List.of("blob", "file", "queue", "table", "dfs", "web")) {
            add(part, "Microsoft.Storage/storageAccounts");
        }
        add("vault", "Microsoft.KeyVault/vaults");
        add("managedhsm", "Microsoft.KeyVault/managedHSMs");
        add("disks", "Microsoft.Compute/diskAccesses");
        add("afs", "Microsoft.StorageSync/storageSyncServices");
        add("registry", "Microsoft.ContainerRegistry/registries");
        add("AzureBackup", "Microsoft.RecoveryServices/vaults");
        add("AzureSiteRecovery", "Microsoft.RecoveryServices/vaults");
    }

    private static void data() {
        add("sqlServer", "Microsoft.Sql/servers");
        add("managedInstance", "Microsoft.Sql/managedInstances");
        add("postgresqlServer", "Microsoft.DBforPostgreSQL/flexibleServers", "Microsoft.DBforPostgreSQL/servers");
        add("mysqlServer", "Microsoft.DBforMySQL/flexibleServers", "Microsoft.DBforMySQL/servers");
        add("Sql", "Microsoft.DocumentDB/databaseAccounts", "Microsoft.Synapse/workspaces");
        for (String api : List.of("MongoDB", "Cassandra", "Gremlin")) {
            add(api, "Microsoft.DocumentDB/databaseAccounts");
        }
        add("SqlOnDemand", "Microsoft.Synapse/workspaces");
        add("Dev", "Microsoft.Synapse/workspaces");
        add("redisCache", "Microsoft.Cache/redis");
        add("redisEnterprise", "Microsoft.Cache/redisEnterprise");
        add("dataFactory", "Microsoft.DataFactory/factories");
        add("portal", "Microsoft.DataFactory/factories");
        add("cluster", "Microsoft.Kusto/clusters");
        add("databricks_ui_api", "Microsoft.Databricks/workspaces");
        add("healthcareworkspace", "Microsoft.HealthcareApis/workspaces");
    }

    private static void others() {
        add("sites", "Microsoft.Web/sites");
        add(
                "namespace",
                "Microsoft.ServiceBus/namespaces",
                "Microsoft.EventHub/namespaces",
                "Microsoft.Relay/namespaces");
        add("topic", "Microsoft.EventGrid/topics");
        add("domain", "Microsoft.EventGrid/domains");
        add("searchService", "Microsoft.Search/searchServices");
        add("account", "Microsoft.CognitiveServices/accounts", "Microsoft.Purview/accounts");
        add("batchAccount", "Microsoft.Batch/batchAccounts");
        add("signalr", "Microsoft.SignalRService/signalR");
        add("webpubsub", "Microsoft.SignalRService/webPubSub");
        add("iotHub", "Microsoft.Devices/IotHubs");
        add("amlworkspace", "Microsoft.MachineLearningServices/workspaces");
        add("configurationStores", "Microsoft.AppConfiguration/configurationStores");
        add("Webhook", "Microsoft.Automation/automationAccounts");
        add("DSCAndHybridWorker", "Microsoft.Automation/automationAccounts");
        add("azuremonitor", "Microsoft.Insights/privateLinkScopes");
        add("management", "Microsoft.ContainerService/managedClusters");
        add("Gateway", "Microsoft.ApiManagement/service");
    }

    private static void add(String part, String... types) {
        TYPES.merge(part, List.of(types), (a, b) -> a);
        if (part.equals("table")) {
            TYPES.put(part, List.of(types[0], "Microsoft.DocumentDB/databaseAccounts"));
        }
    }

    /** The types that have such a part; empty when the name is not known. */
    static List<String> types(String part) {
        return TYPES.getOrDefault(part, List.of());
    }
}
